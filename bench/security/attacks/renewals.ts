import { setTimeout as delay } from "node:timers/promises";
import { answerOf, type Family, type Verdict } from "#bench/security/attack.ts";
import { type Claims, json, type Relay, type Tampering } from "#bench/security/relay.ts";
import { groupsSeconds, type Target } from "#bench/security/target.ts";

const admins = ["hpc-admins"];

/** Somebody who may only look has their groups read anew; the answer says, in a wrong way, that they administrate. */
const renewing = (name: string, how: (relay: Relay, target: Target) => Tampering) => ({
  name,
  run: async (target: Target): Promise<Verdict> => {
    const { relay } = target;
    const browser = target.browser();
    await browser.finish(await browser.comeBack("vera"));
    if (!(await browser.isIn())) return { accepted: false, answer: "unavailable" };
    await delay(groupsSeconds * 1000);
    const seen = { asked: false };
    const { idToken, tokens, ...more } = how(relay, target);
    relay.tamper({
      ...more,
      idToken: (real, raw) => ((seen.asked = true), idToken ? idToken(real, raw) : raw),
      ...(tokens && { tokens: (real) => ((seen.asked = true), tokens(real)) }),
    });
    try {
      const answer = await browser.send("/api/audit/export?format=jsonl");
      const kept = await browser.send("/api/audit/export?format=jsonl");
      const accepted = answer.status === 200 || kept.status === 200;
      return { accepted, answer: seen.asked ? answerOf(answer) : "unavailable" };
    } finally {
      relay.tamper({});
    }
  },
});

const claiming = (name: string, change: Claims) =>
  renewing(name, (relay) => ({
    idToken: ({ claims }) => relay.sign({ claims: { ...claims, groups: admins, ...change } }),
  }));

const now = () => Math.floor(Date.now() / 1000);

/** The provider is asked again, with the refresh token, before its word is too old. */
export const renewals: Family = {
  aim: "get another role when groups are read anew",
  controls: [claiming("a new id token with another group", {})],
  attacks: [
    claiming("the token of somebody else", { sub: "ada" }),
    claiming("a token about nobody", { sub: undefined }),
    claiming("a token of another issuer", { iss: "https://evil.example" }),
    claiming("a token for another audience", { aud: "another-client" }),
    claiming("a token that has expired", { iat: now() - 7200, exp: now() - 3600 }),
    renewing("a token by another key", (relay) => ({
      idToken: ({ claims }) =>
        relay.sign({ claims: { ...claims, groups: admins } }, relay.strangers.RS256.privateKey),
    })),
    renewing("a token without a signature", (relay) => ({
      idToken: ({ claims }) =>
        relay
          .sign({ header: { alg: "none" }, claims: { ...claims, groups: admins } })
          .replace(/[^.]*$/, ""),
    })),
    renewing("a token with the public key as the secret", (relay) => ({
      idToken: ({ claims }) =>
        relay.sign(
          { header: { alg: "HS256" }, claims: { ...claims, groups: admins } },
          relay.keys.RS256.publicKey,
        ),
    })),
    renewing("the userinfo of somebody else", (relay) => ({
      idToken: ({ claims }) => relay.sign({ claims: { ...claims, groups: undefined } }),
      userinfo: (real) => json({ ...real, sub: "ada", groups: admins }),
    })),
    renewing("groups beside the tokens", () => ({
      tokens: (real) => json({ ...real, id_token: undefined, groups: admins }),
    })),
  ],
};
