import { createHash, randomBytes } from "node:crypto";
import { answerOf, endOf, type Family, type Verdict } from "#bench/security/attack.ts";
import type { Target } from "#bench/security/target.ts";

const sessionCookie = "pcs-session";

/** Asks for data with headers made of a session id that is open. */
const holding = (
  name: string,
  headers: (id: string) => Record<string, string>,
  path = "/api/fleet",
) => ({
  name,
  run: async (target: Target): Promise<Verdict> => {
    const { browser } = await target.victim("vera");
    const id = browser.cookies.get(sessionCookie) ?? "";
    const answer = await target.browser().send(path.replace("ID", id), { headers: headers(id) });
    return { accepted: answer.status === 200, answer: answerOf(answer) };
  },
});

const cookie = (name: string, value: (id: string) => string) =>
  holding(name, (id) => ({ cookie: `${sessionCookie}=${value(id)}` }));

/** Signs in with a cookie that an attacker has put there before; afterwards the attacker tries it. */
const fixed = (name: string, planted: (target: Target) => Promise<string>) => ({
  name,
  run: async (target: Target): Promise<Verdict> => {
    const id = await planted(target);
    const victim = target.browser();
    victim.cookies.set(sessionCookie, id);
    const callback = await victim.comeBack("ada");
    await victim.finish(callback);
    const proven = await victim.isIn();
    const attacker = target.browser();
    attacker.cookies.set(sessionCookie, id);
    const accepted = victim.cookies.get(sessionCookie) === id || (await attacker.isIn());
    return { accepted, answer: proven ? "401" : "unavailable" };
  },
});

/** At the console that is reached over TLS: the session cookie under some name. */
const overTls = (name: string, cookieName: string) => ({
  name,
  run: async (target: Target): Promise<Verdict> => {
    const browser = target.secureBrowser();
    await browser.finish(await browser.comeBack("vera"));
    const id = browser.cookies.get(`__Host-${sessionCookie}`);
    if (id === undefined) return { accepted: false, answer: "unavailable" };
    browser.cookies.clear();
    browser.cookies.set(cookieName, id);
    return endOf(browser, await browser.send("/api/fleet"));
  },
});

const cookieAttributes =
  /^__Host-pcs-session=[\w-]{43}(?=.*; Path=\/(;|$))(?=.*; Secure)(?=.*; HttpOnly)(?=.*; SameSite=lax)(?!.*; Domain)/i;

/** A session is a random id in a cookie of the console, and nothing else opens it. */
export const sessions: Family = {
  aim: "use a session that is not one's own, or not open",
  controls: [
    cookie("the session id", (id) => id),
    overTls("the cookie bound to its host", `__Host-${sessionCookie}`),
    {
      name: "a cookie that no script and no neighbour can touch",
      run: async (target) => {
        const browser = target.secureBrowser();
        const answer = await browser.finish(await browser.comeBack("vera"));
        const set = answer.headers["set-cookie"] ?? [];
        return {
          accepted: set.some((line) => cookieAttributes.test(line)),
          answer: answerOf(answer),
        };
      },
    },
  ],
  attacks: [
    cookie("an invented id", () => randomBytes(32).toString("base64url")),
    cookie("an empty id", () => ""),
    cookie("an id with its end changed", (id) => id.slice(0, -1) + (id.endsWith("A") ? "B" : "A")),
    cookie("an id cut short", (id) => id.slice(0, -1)),
    cookie("an id with something after it", (id) => `${id}A`),
    cookie("an id in capitals", (id) => id.toUpperCase()),
    cookie("an id twice", (id) => id + id),
    cookie("an id of 4 KB", () => "A".repeat(4096)),
    cookie("the hash that the database knows", (id) =>
      createHash("sha256").update(id).digest("hex"),
    ),
    cookie("the short name that people see", (id) =>
      createHash("sha256").update(id).digest("hex").slice(0, 12),
    ),
    cookie("a pattern of SQL", () => "%25' OR '1'='1"),
    cookie("null", () => "null"),
    cookie("an address", () => "../../etc/passwd"),
    holding("the id under another name", (id) => ({ cookie: `session=${id}` })),
    holding("the id under a name in capitals", (id) => ({ cookie: `PCS-SESSION=${id}` })),
    holding("the id under the name that TLS would give", (id) => ({
      cookie: `__Host-${sessionCookie}=${id}`,
    })),
    holding("the id in Authorization", (id) => ({ authorization: `Bearer ${id}` })),
    holding("the id in a header", (id) => ({ "x-session": id, [sessionCookie]: id })),
    holding("the id in the address", () => ({}), `/api/fleet?${sessionCookie}=ID`),
    holding("the id token of its person", () => ({ authorization: "Bearer ada" })),
    holding("a request that another site has sent", (id) => ({
      ...{
        cookie: `${sessionCookie}=${id}`,
        "sec-fetch-site": "cross-site",
        "sec-fetch-mode": "cors",
      },
    })),
    holding("a request that a neighbour under the same domain has sent", (id) => ({
      ...{
        cookie: `${sessionCookie}=${id}`,
        "sec-fetch-site": "same-site",
        "sec-fetch-mode": "no-cors",
      },
    })),
    fixed("an invented id, planted before", () =>
      Promise.resolve(randomBytes(32).toString("base64url")),
    ),
    fixed("the attacker's own session, planted before", async (target) => {
      const attacker = target.browser();
      await attacker.finish(await attacker.comeBack("vera"));
      return attacker.cookies.get(sessionCookie) ?? "";
    }),
    overTls("a cookie that is not bound to its host", sessionCookie),
    overTls("a cookie that is only marked as secure", `__Secure-${sessionCookie}`),
    {
      name: "a session that was signed out",
      run: async (target) => {
        const browser = target.browser();
        await browser.finish(await browser.comeBack("vera"));
        const id = browser.cookies.get(sessionCookie) ?? "";
        const open = await browser.isIn();
        await browser.send("/auth/sign-out", { method: "POST", headers: { origin: target.url } });
        browser.cookies.set(sessionCookie, id);
        const verdict = await endOf(browser, await browser.send("/api/fleet"));
        return open ? verdict : { accepted: false, answer: "unavailable" };
      },
    },
    {
      name: "the cookie of an attempt as a session",
      run: async (target) => {
        const browser = target.browser();
        await browser.begin();
        const [value = ""] = browser.cookies.values();
        browser.cookies.set(sessionCookie, value);
        return endOf(browser, await browser.send("/api/fleet"));
      },
    },
  ],
};
