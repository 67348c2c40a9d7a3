import type { Family } from "#bench/security/attack.ts";
import { claims, signatures, spoof, ways } from "./spoofs.ts";
import { otherAlbSigner, type Proxied } from "./target.ts";

type Trial = Family<Proxied>["attacks"][number];

/** Whom a token is for: an Application Load Balancer says it in its header, and the others in their claims. */
const audiences: Trial[] = [
  spoof("another audience", ({ sign }) => sign({ aud: "another" })),
  spoof("no audience", ({ sign }) => sign({ aud: undefined })),
  spoof("a list of other audiences", ({ sign }) => sign({ aud: ["another", "and-another"] })),
  spoof("an audience that begins alike", ({ sign }) => sign({ aud: "the-console-2" })),
];

const balancer: Trial[] = [
  spoof("another load balancer", ({ sign }) => sign({}, { signer: otherAlbSigner })),
  spoof("no load balancer", ({ sign }) => sign({}, { signer: undefined })),
  spoof("a list of load balancers", ({ sign }) => sign({}, { signer: [otherAlbSigner] })),
  spoof("another client", ({ sign }) => sign({}, { client: "another" })),
  spoof("no client", ({ sign }) => sign({}, { client: undefined })),
  spoof("another issuer in the header alone", ({ sign }) =>
    sign({}, { iss: "https://evil.example" }),
  ),
  spoof("expired in the header alone", ({ sign }) => sign({}, { exp: 1 })),
  spoof(
    "a padding that was taken away",
    ({ sign }) =>
      [{ name: "x" }, { name: "xx" }, { name: "xxx" }]
        .map((claims) => sign(claims))
        .filter((made) => made.includes("="))
        .map((made) => made.replaceAll("=", ""))[0] ?? "",
  ),
  spoof("a name of a key that is no UUID", ({ sign }) => sign({}, { kid: "key" })),
];

const controls: Trial[] = [
  spoof("the token of the proxy", ({ sign }) => sign()),
  spoof("a clock that is some seconds behind", ({ sign }) =>
    sign({ exp: Math.floor(Date.now() / 1000) - 5 }),
  ),
  spoof("the token after the name of a scheme", ({ sign }) => `Bearer ${sign()}`),
];

/** What is tried with a console behind a proxy of that name. */
export const familiesFor = (preset: string): Family<Proxied>[] => [
  {
    aim: "come in as somebody else",
    controls,
    attacks: [...(preset === "alb" ? balancer : audiences), ...claims, ...signatures, ...ways],
  },
];
