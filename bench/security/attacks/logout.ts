import { randomUUID } from "node:crypto";
import type { Asking } from "#e2e/providers/http-client.ts";
import { answerOf, type Family, type Verdict } from "#bench/security/attack.ts";
import type { Claims, Relay } from "#bench/security/relay.ts";
import type { Target } from "#bench/security/target.ts";

const path = "/auth/backchannel-logout";
const type = { "content-type": "application/x-www-form-urlencoded" };
const event = "http://schemas.openid.net/event/backchannel-logout";
const now = () => Math.floor(Date.now() / 1000);

/** The claims of a logout token that ends all sessions of somebody. */
const claimsOf = ({ iss, aud, sub }: Claims): Claims => ({
  ...{ iss, aud, sub, jti: randomUUID(), iat: now(), exp: now() + 120 },
  events: { [event]: {} },
});

export const logoutRequest = (token: string): Asking => ({
  method: "POST",
  headers: type,
  body: new URLSearchParams({ logout_token: token }).toString(),
});

/** The token by which the provider ends all sessions of whoever was signed in with these claims. */
export const logoutToken = (relay: Relay, idToken: Claims) =>
  relay.sign({ claims: claimsOf(idToken) });

type Make = (right: Claims, relay: Relay, idToken: Claims) => string | Asking;

/** Accepted is what ends the session of a victim, who was in before. */
const logout = (name: string, make: Make) => ({
  name,
  run: async (target: Target): Promise<Verdict> => {
    const { browser, claims } = await target.victim("vera");
    const made = make(claimsOf(claims), target.relay, claims);
    const asking = typeof made === "string" ? logoutRequest(made) : made;
    const answer = await target.browser().send(path, asking);
    return { accepted: !(await browser.isIn()), answer: answerOf(answer) };
  },
});

const claiming = (name: string, change: Claims) =>
  logout(name, (right, relay) => relay.sign({ claims: { ...right, ...change } }));

const headed = (
  name: string,
  header: Claims,
  by?: (relay: Relay) => Relay["keys"]["RS256"]["privateKey"],
) => logout(name, (claims, relay) => relay.sign({ header, claims }, by?.(relay)));

const stranger = ({ strangers }: Relay) => strangers.RS256.privateKey;

const sent = (name: string, change: (right: Asking) => Asking) =>
  logout(name, (claims, relay) => change(logoutRequest(relay.sign({ claims }))));

/** Only the provider ends sessions without their browser, by a signed token that counts once. */
export const logouts: Family = {
  aim: "sign people out by a forged logout token",
  controls: [
    claiming("a logout token of a person", {}),
    headed("a logout token that says so", { typ: "logout+jwt" }),
    sent("a logout token in a longer form", (asking) => ({
      ...asking,
      body: `a=b&${asking.body}`,
    })),
  ],
  attacks: [
    claiming("no events", { events: undefined }),
    claiming("a list of events", { events: [event] }),
    claiming("events as a text", { events: event }),
    claiming("another event", { events: { "https://evil.example/event": {} } }),
    claiming("an event that is no object", { events: { [event]: true } }),
    claiming("an event that is null", { events: { [event]: null } }),
    claiming("a nonce", { nonce: "a" }),
    claiming("a nonce that is null", { nonce: null }),
    claiming("another issuer", { iss: "https://evil.example" }),
    claiming("no issuer", { iss: undefined }),
    claiming("another audience", { aud: "another-client" }),
    claiming("no audience", { aud: undefined }),
    claiming("nobody", { sub: undefined }),
    claiming("an empty subject", { sub: "" }),
    claiming("a list of subjects", { sub: ["vera"] }),
    claiming("an empty session", { sub: undefined, sid: "" }),
    claiming("an invented session", { sid: randomUUID() }),
    claiming("a pattern for a session", { sub: undefined, sid: "%" }),
    claiming("another person", { sub: "ada" }),
    claiming("no id", { jti: undefined }),
    claiming("an empty id", { jti: "" }),
    claiming("a long id", { jti: "a".repeat(2000) }),
    claiming("no time of issue", { iat: undefined }),
    claiming("a stale one", { iat: now() - 3600, exp: now() + 3600 }),
    claiming("one of the future", { iat: now() + 36_000, exp: now() + 72_000 }),
    claiming("an expired one", { iat: now() - 120, exp: now() - 60 }),
    headed("another key under the name of a right one", {}, stranger),
    headed("an unknown key", { kid: "attacker" }, stranger),
    headed(
      "HS256 with the public key as the secret",
      { alg: "HS256" },
      ({ keys }) => keys.RS256.publicKey,
    ),
    headed("a token of another type", { typ: "at+jwt" }),
    headed("a padding that the provider does not use", { alg: "PS256" }),
    headed("extensions that must be understood", { crit: ["x"], x: 1 }),
    logout("the address of its keys", (claims, relay) =>
      relay.sign(
        { header: { jku: `${relay.origin}/attacker/jwks`, kid: "attacker" }, claims },
        stranger(relay),
      ),
    ),
    logout("the algorithm none", (claims, relay) =>
      relay.sign({ header: { alg: "none" }, claims }).replace(/[^.]*$/, ""),
    ),
    logout("no signature", (claims, relay) => relay.sign({ claims }).replace(/[^.]*$/, "")),
    logout("the id token of the person", (_right, relay, claims) => relay.sign({ claims })),
    logout("a text that is no token", () => "vera"),
    sent("a GET", ({ body }) => ({ method: "GET", headers: { "x-body": body ?? "" } })),
    sent("JSON", (asking) => ({ ...asking, headers: { "content-type": "application/json" } })),
    sent("no type", ({ method, body }) => ({
      method: method ?? "POST",
      headers: {},
      body: body ?? "",
    })),
    sent("a body of a megabyte", (asking) => ({
      ...asking,
      body: `a=${"a".repeat(1_000_000)}&${asking.body}`,
    })),
    sent("a body of unknown length", (asking) => ({
      ...asking,
      headers: { ...type, "transfer-encoding": "chunked" },
    })),
    sent("no token", (asking) => ({ ...asking, body: "" })),
    sent("the token under another name", (asking) => ({
      ...asking,
      body: (asking.body ?? "").replace("logout_token", "token"),
    })),
    {
      name: "a token that was used before",
      run: async (target) => {
        const first = await target.victim("vera");
        const token = logoutToken(target.relay, first.claims);
        await target.browser().send(path, logoutRequest(token));
        const again = await target.victim("vera");
        const answer = await target.browser().send(path, logoutRequest(token));
        return { accepted: !(await again.browser.isIn()), answer: answerOf(answer) };
      },
    },
  ],
};
