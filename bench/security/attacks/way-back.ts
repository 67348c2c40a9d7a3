import { answerOf, endOf, type Family, type Verdict } from "#bench/security/attack.ts";
import type { Target } from "#bench/security/target.ts";

/** A sign-in whose address back to the console is changed before the browser opens it. */
const changed = (name: string, change: (callback: URLSearchParams, target: Target) => void) => ({
  name,
  run: async (target: Target): Promise<Verdict> => {
    const browser = target.browser();
    const callback = await browser.comeBack("ada");
    change(callback.searchParams, target);
    return endOf(browser, await browser.finish(callback));
  },
});

const forged = (target: Target) =>
  target.relay.sign({ claims: { iss: target.relay.origin, sub: "ada", groups: ["hpc-admins"] } });

/** The address back carries a state and a code: both belong to one browser, and to one attempt there. */
export const wayBack: Family = {
  aim: "sign in with what belongs to another attempt or to nobody",
  controls: [changed("an honest way back", () => undefined)],
  attacks: [
    changed("no state", (query) => query.delete("state")),
    changed("an empty state", (query) => query.set("state", "")),
    changed("an invented state", (query) => query.set("state", "a".repeat(43))),
    changed("a state with its end changed", (query) =>
      query.set("state", `${(query.get("state") ?? "").slice(0, -1)}~`),
    ),
    changed("two states", (query) => query.append("state", "another")),
    changed("no code", (query) => query.delete("code")),
    changed("an empty code", (query) => query.set("code", "")),
    changed("an invented code", (query) => query.set("code", "a".repeat(43))),
    changed("two codes", (query) => query.append("code", "another")),
    changed("an issuer that is another provider", (query) =>
      query.set("iss", "https://evil.example"),
    ),
    changed("two issuers", (query) => {
      query.append("iss", query.get("iss") ?? "https://evil.example");
      query.append("iss", "https://evil.example");
    }),
    changed("an error beside the code", (query) => query.set("error", "access_denied")),
    changed("an error in place of the code", (query) => {
      query.delete("code");
      query.set("error", "login_required");
    }),
    changed("an id token in place of the code", (query, target) => {
      query.delete("code");
      query.set("id_token", forged(target));
    }),
    changed("an id token beside the code", (query, target) =>
      query.set("id_token", forged(target)),
    ),
    changed("an access token in place of the code", (query) => {
      query.delete("code");
      query.set("access_token", "a".repeat(43));
      query.set("token_type", "Bearer");
    }),
    changed("a signed response in place of the parameters", (query, target) => {
      const code = query.get("code");
      query.delete("code");
      query.set("response", target.relay.sign({ claims: { code } }));
    }),
    {
      name: "an error without a state",
      run: async (target) => {
        const browser = target.browser();
        return endOf(browser, await browser.send("/auth/callback?error=access_denied"));
      },
    },
    {
      name: "an attacker's way back in a browser that began nothing",
      run: async (target) => {
        const callback = await target.browser().comeBack("ada");
        const victim = target.browser();
        return endOf(victim, await victim.finish(callback));
      },
    },
    {
      name: "an attacker's way back in a browser with an attempt of its own",
      run: async (target) => {
        const callback = await target.browser().comeBack("ada");
        const victim = target.browser();
        await victim.begin();
        return endOf(victim, await victim.finish(callback));
      },
    },
    {
      name: "an attacker's code under the victim's state",
      run: async (target) => {
        const attacker = await target.browser().comeBack("ada");
        const victim = target.browser();
        const own = await victim.comeBack("vera");
        own.searchParams.set("code", attacker.searchParams.get("code") ?? "");
        return endOf(victim, await victim.finish(own));
      },
    },
    {
      name: "a stolen code under one's own state",
      run: async (target) => {
        const victim = await target.browser().comeBack("ada");
        const thief = target.browser();
        const state = (await thief.begin()).searchParams.get("state") ?? "";
        victim.searchParams.set("state", state);
        return endOf(thief, await thief.finish(victim));
      },
    },
    {
      name: "the code of one tab under the state of another",
      run: async (target) => {
        const browser = target.browser();
        const one = await browser.comeBack("ada");
        const other = await browser.begin();
        one.searchParams.set("state", other.searchParams.get("state") ?? "");
        return endOf(browser, await browser.finish(one));
      },
    },
    {
      name: "the same way back once more",
      run: async (target) => {
        const browser = target.browser();
        const callback = await browser.comeBack("ada");
        await browser.finish(callback);
        browser.cookies.delete("pcs-session");
        return endOf(browser, await browser.finish(callback));
      },
    },
    {
      name: "the same way back once more, with the cookie that was taken back",
      run: async (target) => {
        const browser = target.browser();
        const callback = await browser.comeBack("ada");
        const before = [...browser.cookies];
        await browser.finish(callback);
        browser.cookies.delete("pcs-session");
        for (const [name, value] of before) browser.cookies.set(name, value);
        return endOf(browser, await browser.finish(callback));
      },
    },
    {
      name: "the way back as a form",
      run: async (target) => {
        const browser = target.browser();
        const { searchParams } = await browser.comeBack("ada");
        const answer = await browser.send("/auth/callback", {
          method: "POST",
          headers: { "content-type": "application/x-www-form-urlencoded" },
          body: searchParams.toString(),
        });
        return { accepted: await browser.isIn(), answer: answerOf(answer) };
      },
    },
  ],
};
