import type { Family } from "#bench/security/attack.ts";
import { type Proxied, presets } from "./target.ts";

type Claims = Record<string, unknown>;
type Trial = Family<Proxied>["attacks"][number];

const now = () => Math.floor(Date.now() / 1000);

/** A token in the header where it belongs. Whoever has keys looked for where a token says is had, too. */
export const spoof = (name: string, make: (proxied: Proxied) => string): Trial => ({
  name,
  run: async (proxied) => {
    const made = make(proxied);
    const verdict = await proxied.send({ [proxied.headerName]: made });
    const lured = proxied.signer.asked.some((path) => path.includes("attacker"));
    return lured ? { accepted: true, answer: "lured" } : verdict;
  },
});

const claiming = (name: string, change: Claims | (() => Claims)) =>
  spoof(name, ({ sign }) => sign(typeof change === "function" ? change() : change));

const byStranger = (name: string, head: (proxied: Proxied) => Claims) =>
  spoof(name, (proxied) =>
    proxied.sign({}, head(proxied), proxied.signer.strangers[proxied.alg].privateKey),
  );

const jwkOf = ({ signer, alg }: Proxied) =>
  signer.strangers[alg].publicKey.export({ format: "jwk" });

const cut = (token: string, signature = "") => token.replace(/[^.]*$/, signature);

/** Other headers than the one of the proxy. */
const beside = (name: string, headers: (proxied: Proxied) => Record<string, string>): Trial => ({
  name,
  run: (proxied) => proxied.send(headers(proxied)),
});

const names = (name: string, header: string, value = "ada") =>
  beside(name, () => ({ [header]: value }));

const lines = (name: string, make: (proxied: Proxied, forged: string) => string[]): Trial => ({
  name,
  run: (proxied) => {
    const { sign, signer, alg } = proxied;
    return proxied.sendLines(make(proxied, sign({}, {}, signer.strangers[alg].privateKey)));
  },
});

const headersOfOthers = [...new Set(Object.values(presets).map(({ header }) => header))];

export const claims: Trial[] = [
  claiming("another issuer", { iss: "https://evil.example" }),
  claiming("no issuer", { iss: undefined }),
  claiming("expired", () => ({ exp: now() - 120 })),
  claiming("no expiry", { exp: undefined }),
  claiming("an expiry in words", { exp: "never" }),
  claiming("not valid yet", () => ({ nbf: now() + 600 })),
  claiming("no subject", { sub: undefined }),
  claiming("an empty subject", { sub: "" }),
  claiming("a subject that is a number", { sub: 1 }),
  claiming("a list of subjects", { sub: ["ada"] }),
  claiming("no groups", { groups: undefined }),
  claiming("an object of groups", { groups: { "hpc-admins": true } }),
  claiming("several groups in one text", { groups: "cooks,hpc-admins" }),
  claiming("groups without a role", { groups: ["cooks"] }),
];

export const signatures: Trial[] = [
  byStranger("another key under the name of the right one", () => ({})),
  byStranger("an unknown key", () => ({ kid: "11111111-2222-3333-4444-555555555555" })),
  byStranger("a key without a name", () => ({ kid: undefined })),
  byStranger("a name of a key that leads elsewhere", () => ({ kid: "../attacker" })),
  byStranger("a name of a key that is an address", ({ signer }) => ({
    kid: `${signer.url}/attacker`,
  })),
  byStranger("a name of a key with a query", ({ signer, alg }) => ({
    kid: `${signer.kids[alg]}?attacker`,
  })),
  byStranger("the address of its keys", ({ signer }) => ({ jku: `${signer.url}/attacker` })),
  byStranger("the key itself", (proxied) => ({ jwk: jwkOf(proxied), kid: undefined })),
  byStranger("the key itself under the right name", (proxied) => ({ jwk: jwkOf(proxied) })),
  byStranger("the address of a certificate", ({ signer }) => ({ x5u: `${signer.url}/attacker` })),
  byStranger("a certificate", () => ({ x5c: ["MIIB"], kid: undefined })),
  spoof("the algorithm none", ({ sign }) => cut(sign({}, { alg: "none" }))),
  spoof("the algorithm none, with a signature", ({ sign }) =>
    cut(sign({}, { alg: "none" }), "AAAA"),
  ),
  spoof("the algorithm NONE", ({ sign }) => cut(sign({}, { alg: "NONE" }))),
  spoof("no algorithm", ({ sign }) => cut(sign({}, { alg: undefined }))),
  spoof("no signature", ({ sign }) => cut(sign())),
  spoof("a signature of zeros", ({ sign }) => cut(sign(), Buffer.alloc(64).toString("base64url"))),
  spoof("the public key as the secret", ({ sign, signer, alg }) =>
    sign({}, { alg: "HS256" }, signer.keys[alg].publicKey),
  ),
  spoof("another key of the proxy, by another algorithm", ({ sign, signer, other }) =>
    sign({}, { alg: other, kid: signer.kids[other] }, signer.keys[other].privateKey),
  ),
  spoof("extensions that must be understood", ({ sign }) => sign({}, { crit: ["x"], x: 1 })),
  spoof("claims that were changed afterwards", ({ sign }) => {
    const [head = "", , signature = ""] = sign({ groups: ["cooks"] }).split(".");
    return [head, sign().split(".")[1], signature].join(".");
  }),
  spoof("a header that was changed afterwards", ({ sign }) => {
    const [, body = "", signature = ""] = sign().split(".");
    return [sign({}, { typ: "at+jwt" }).split(".")[0], body, signature].join(".");
  }),
  spoof("a text that is no token", () => "ada"),
];

export const ways: Trial[] = [
  beside("nothing", () => ({})),
  names("an empty header", "x-nothing", ""),
  spoof("an empty token", () => ""),
  spoof("a scheme and no token", () => "Bearer "),
  spoof("the token of another scheme", ({ sign }) => `Basic ${sign()}`),
  spoof("a list of tokens", ({ sign }) => `${sign()}, ${sign()}`),
  ...headersOfOthers.map((header) =>
    beside(`the token in the header ${header} of another proxy`, ({ headerName, sign }) =>
      header === headerName ? { "x-access-token": sign() } : { [header]: `Bearer ${sign()}` },
    ),
  ),
  ...[
    "x-remote-user",
    "remote-user",
    "x-forwarded-user",
    "x-forwarded-email",
    "x-auth-request-user",
  ]
    .concat([
      "x-forwarded-preferred-username",
      "x-webauth-user",
      "x-authenticated-user",
      "ssl_client_s_dn",
    ])
    .concat([
      "oidc_claim_sub",
      "oidc-claim-sub",
      "x-amzn-oidc-identity",
      "x-goog-authenticated-user-email",
    ])
    .concat([
      "cf-access-authenticated-user-email",
      "x-pomerium-claim-email",
      "x-ms-client-principal-name",
    ])
    .map((header) => names(`a name in ${header}`, header)),
  names("a name and a password", "authorization", `Basic ${btoa("ada:ada")}`),
  beside("the token in a cookie", ({ sign, headerName }) => ({
    cookie: `${headerName}=${sign()}; CF_Authorization=${sign()}; pcs-session=${sign()}`,
  })),
  {
    name: "the token in the address",
    run: ({ send, sign }) => send({}, `/api/sandbox/clusters?access_token=${sign()}`),
  },
  lines("a forged header before a right one", ({ headerName, sign }, forged) => [
    `${headerName}: ${forged}`,
    `${headerName}: ${sign()}`,
  ]),
  lines("a line break in the header", ({ headerName, sign }) => [`${headerName}: x\r\n ${sign()}`]),
  lines("a bare line feed in the header", ({ headerName, sign }) => [
    `${headerName}: x\n ${sign()}`,
  ]),
  lines("a space before the colon", ({ headerName, sign }) => [`${headerName} : ${sign()}`]),
  lines("an underscore in place of a hyphen", ({ headerName, sign }) => [
    `${headerName.replaceAll("-", "_")}_: ${sign()}`,
  ]),
  lines("letters of another alphabet in the token", ({ headerName, sign }) => [
    `${headerName}: ${sign().replace("e", "е")}`,
  ]),
  lines("a token of a megabyte", ({ headerName, sign }) => [
    `${headerName}: ${sign({ more: "a".repeat(750_000) })}`,
  ]),
  lines("the second request in the body of the first", ({ headerName, sign }, forged) => [
    ...["Content-Length: 4", "Transfer-Encoding: chunked", `${headerName}: ${forged}`],
    `\r\n0\r\n\r\nGET /api/sandbox/clusters HTTP/1.1\r\n${headerName}: ${sign()}`,
  ]),
];
