import { createSecretKey } from "node:crypto";
import type { Family } from "#bench/security/attack.ts";
import type { Claims, Relay } from "#bench/security/relay.ts";
import { token } from "#lib/auth/proxy/testing/signer.ts";
import { withToken } from "./tampered.ts";

/** The right claims under a header of an attacker, signed with a key of theirs. */
const byStranger = (name: string, head: (relay: Relay) => Claims) =>
  withToken(name, ({ claims }, { relay }) =>
    relay.sign({ header: head(relay), claims }, relay.strangers.RS256.privateKey),
  );

/** The right claims, with a signature as it must not be. */
const unsigned = (name: string, header: Claims, signature = "") =>
  withToken(name, ({ claims }, { relay }) =>
    relay.sign({ header, claims }).replace(/[^.]*$/, signature),
  );

const strangerJwk = ({ strangers }: Relay) => strangers.RS256.publicKey.export({ format: "jwk" });

/** What the token says is right, and nobody with a right to do so has signed it. */
export const signatures: Family = {
  aim: "have a token believed that the provider did not sign",
  controls: [
    withToken("the token of the provider", (_real, _target, raw) => raw),
    withToken("a token by another key of the provider", ({ claims }, { relay }) =>
      relay.sign({ claims }),
    ),
  ],
  attacks: [
    byStranger("another key under the name of a right one", () => ({})),
    withToken("another key under the name of the provider's own", ({ header, claims }, { relay }) =>
      relay.sign({ header, claims }, relay.strangers.RS256.privateKey),
    ),
    byStranger("an unknown key", () => ({ kid: "attacker" })),
    byStranger("a key without a name", () => ({ kid: undefined })),
    byStranger("a name of a key that leads out of the folder", () => ({
      kid: "../../../../dev/null",
    })),
    byStranger("a name of a key that is an address", ({ origin }) => ({
      kid: `${origin}/attacker/jwks`,
    })),
    byStranger("a name of a key that is a query", () => ({ kid: "relay' OR '1'='1" })),
    byStranger("a name of a key that is an object", () => ({ kid: { toString: "relay" } })),
    byStranger("the address of its keys", ({ origin }) => ({
      ...{ jku: `${origin}/attacker/jwks`, kid: "attacker" },
    })),
    byStranger("the key itself", (relay) => ({ jwk: strangerJwk(relay), kid: undefined })),
    byStranger("the key itself under the name of a right one", (relay) => ({
      jwk: strangerJwk(relay),
    })),
    byStranger("the address of a certificate", ({ origin }) => ({
      ...{ x5u: `${origin}/attacker/x5u`, kid: "attacker" },
    })),
    byStranger("a certificate", () => ({ x5c: ["MIIB"], kid: "attacker" })),
    byStranger("a thumbprint", () => ({ x5t: "AAAA", "x5t#S256": "AAAA", kid: undefined })),
    unsigned("the algorithm none", { alg: "none" }),
    unsigned("the algorithm none, with a signature", { alg: "none" }, "AAAA"),
    unsigned("the algorithm None", { alg: "None" }),
    unsigned("the algorithm nOnE", { alg: "nOnE" }),
    unsigned("an empty algorithm", { alg: "" }),
    unsigned("no algorithm", { alg: undefined }),
    unsigned("a list of algorithms", { alg: ["RS256", "none"] }),
    unsigned("no signature", {}),
    unsigned("a signature of zeros", {}, Buffer.alloc(256).toString("base64url")),
    withToken("HS256 with the public key as the secret", ({ claims }, { relay }) =>
      relay.sign({ header: { alg: "HS256" }, claims }, relay.keys.RS256.publicKey),
    ),
    withToken("HS256 with the client's secret", ({ claims }, { clientSecret }) =>
      token({ header: { alg: "HS256" }, claims }, createSecretKey(Buffer.from(clientSecret))),
    ),
    withToken("HS256 with an empty secret", ({ claims }) =>
      token({ header: { alg: "HS256" }, claims }, createSecretKey(Buffer.alloc(0))),
    ),
    withToken("ES256 by an attacker, under the name of an RSA key", ({ claims }, { relay }) =>
      relay.sign({ header: { alg: "ES256" }, claims }, relay.strangers.ES256.privateKey),
    ),
    withToken("a padding that the provider does not use", ({ claims }, { relay }) =>
      relay.sign({ header: { alg: "PS256" }, claims }),
    ),
    withToken("extensions that must be understood", ({ claims }, { relay }) =>
      relay.sign({ header: { crit: ["x"], x: 1 }, claims }),
    ),
    withToken("claims that are not encoded", ({ claims }, { relay }) =>
      relay.sign({ header: { crit: ["b64"], b64: false }, claims }),
    ),
    withToken(
      "claims that were changed afterwards",
      ({ claims }, _target, raw) =>
        raw.replace(
          /\.[^.]+\./,
          `.${Buffer.from(JSON.stringify({ ...claims, groups: ["hpc-admins"] })).toString("base64url")}.`,
        ),
      "gus",
    ),
    withToken("a header that was changed afterwards", (_real, _target, raw) =>
      raw.replace(/^[^.]+/, Buffer.from('{"alg":"RS256","kid":"relay"}').toString("base64url")),
    ),
    withToken("the signature of another token", ({ claims }, { relay }, raw) =>
      relay.sign({ claims }).replace(/[^.]*$/, raw.split(".").at(-1) ?? ""),
    ),
    withToken("two parts", (_real, _target, raw) => raw.replace(/\.[^.]*$/, "")),
    withToken("five parts", (_real, _target, raw) => `${raw}.AAAA.AAAA`),
    withToken("a text that is no token", () => "ada"),
    withToken("an object in place of the token", ({ claims }) => claims),
    withToken("no token", () => undefined),
    withToken("null in place of the token", () => null),
  ],
};
