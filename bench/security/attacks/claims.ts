import type { Family } from "#bench/security/attack.ts";
import { claiming } from "./tampered.ts";

const now = () => Math.floor(Date.now() / 1000);

/** The id token is signed by the provider, and about something else than this sign-in. */
export const claims: Family = {
  aim: "sign in with a token that was signed for something else",
  controls: [
    claiming("the claims as they are, signed anew", {}),
    claiming(
      "this console as one of several audiences, and as the authorized party",
      ({ aud }) => ({
        ...{ aud: [aud, "another"].flat(), azp: [aud].flat()[0] },
      }),
    ),
    claiming("a clock that is some seconds ahead", () => ({ iat: now() + 10, nbf: now() + 10 })),
  ],
  attacks: [
    claiming("another issuer", { iss: "https://evil.example" }),
    claiming("an issuer that begins alike", ({ iss }) => ({ iss: `${String(iss)}.evil.example` })),
    claiming("an issuer with a path", ({ iss }) => ({ iss: `${String(iss)}/realms/other` })),
    claiming("a list of issuers", ({ iss }) => ({ iss: [iss] })),
    claiming("no issuer", { iss: undefined }),
    claiming("another audience", { aud: "another-client" }),
    claiming("several other audiences", { aud: ["another-client", "and-another"] }),
    claiming("an audience that begins alike", ({ aud }) => ({
      aud: `${String([aud].flat()[0])}-2`,
    })),
    claiming("no audience", { aud: undefined }),
    claiming("an empty list of audiences", { aud: [] }),
    claiming("an audience that is an object", ({ aud }) => ({ aud: { 0: aud, length: 1 } })),
    claiming("another authorized party", ({ aud }) => ({
      ...{ aud: [aud, "another"].flat(), azp: "another" },
    })),
    claiming("several audiences without an authorized party", ({ aud }) => ({
      ...{ aud: [aud, "another"].flat(), azp: undefined },
    })),
    claiming("another nonce", { nonce: "a".repeat(43) }),
    claiming("no nonce", { nonce: undefined }),
    claiming("an empty nonce", { nonce: "" }),
    claiming("a list with the nonce", ({ nonce }) => ({ nonce: [nonce] })),
    claiming("expired", () => ({ iat: now() - 7200, exp: now() - 3600 })),
    claiming("expired just beyond the tolerance", () => ({ exp: now() - 60 })),
    claiming("no expiry", { exp: undefined }),
    claiming("an expiry in words", { exp: "never" }),
    claiming("an expiry that is a text of digits", () => ({ exp: String(now() + 600) })),
    claiming("not valid yet", () => ({ nbf: now() + 600 })),
    claiming("valid from some time in words", { nbf: "now" }),
    claiming("issued in the future", () => ({ iat: now() + 3600, exp: now() + 7200 })),
    claiming("no time of issue", { iat: undefined }),
    claiming("a time of issue in words", { iat: "now" }),
    claiming("no subject", { sub: undefined }),
    claiming("an empty subject", { sub: "" }),
    claiming("a list of subjects", ({ sub }) => ({ sub: [sub] })),
    claiming("a subject that is a number", { sub: 0 }),
    claiming("a subject that is an object", { sub: {} }),
    claiming("no subject but null", { sub: null }),
    claiming("the hash of another access token", {
      at_hash: Buffer.alloc(16, 1).toString("base64url"),
    }),
  ],
};
