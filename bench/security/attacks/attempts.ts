import { createHash, hkdfSync, randomBytes } from "node:crypto";
import { CompactEncrypt, compactDecrypt } from "jose";
import { z } from "zod";
import { endOf, type Family, type Verdict } from "#bench/security/attack.ts";
import type { Target } from "#bench/security/target.ts";

type Key = { id: string; bytes: Uint8Array };
type Attempt = Record<string, unknown>;

/** What the console makes of its secret for a purpose. An attacker does not have it: it makes all but one thing right. */
function keyOf(secret: string, purpose: string): Key {
  const master = Buffer.from(secret, "base64url");
  const bytes = Buffer.from(hkdfSync("sha256", master, "", `pcs-console ${purpose}`, 32));
  return { id: createHash("sha256").update(bytes).digest("hex").slice(0, 12), bytes };
}

const seal = ({ id, bytes }: Key, attempt: unknown, header: object = {}) =>
  new CompactEncrypt(new TextEncoder().encode(JSON.stringify(attempt)))
    .setProtectedHeader({ alg: "dir", enc: "A256GCM", kid: id, ...header })
    .encrypt(bytes);

async function open({ bytes }: Key, sealed: string): Promise<Attempt> {
  const { plaintext } = await compactDecrypt(sealed, bytes);
  return z.record(z.string(), z.unknown()).parse(JSON.parse(new TextDecoder().decode(plaintext)));
}

type Change = (cookie: string, right: Key, target: Target) => string | undefined | Promise<string>;

/** A sign-in whose sealed cookie is another one when the browser comes back. */
const withCookie = (name: string, change: Change) => ({
  name,
  run: async (target: Target): Promise<Verdict> => {
    const browser = target.browser();
    const callback = await browser.comeBack("ada");
    const [cookie = "", value = ""] =
      [...browser.cookies].find(([found]) => found.startsWith("pcs-attempt-")) ?? [];
    const made = await change(value, keyOf(target.secret, "attempts"), target);
    if (made === undefined) browser.cookies.delete(cookie);
    else browser.cookies.set(cookie, made);
    return endOf(browser, await browser.finish(callback));
  },
});

/** The same, where the cookie says something else and is sealed as the console itself would. */
const saying = (name: string, change: Attempt) =>
  withCookie(name, async (cookie, right) =>
    seal(right, { ...(await open(right, cookie)), ...change }),
  );

const flip = (text: string, at: number) =>
  text.slice(0, at) + (text[at] === "A" ? "B" : "A") + text.slice(at + 1);

const part = (cookie: string, index: number, change: (part: string) => string) =>
  cookie
    .split(".")
    .map((text, each) => (each === index ? change(text) : text))
    .join(".");

const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");

/** What only the browser that began may know on the way back is sealed in a cookie of its own. */
export const attempts: Family = {
  aim: "make up, change or borrow the cookie of an attempt",
  controls: [
    withCookie("a cookie as it was", (cookie) => cookie),
    saying("a cookie that was opened and sealed again", {}),
  ],
  attacks: [
    withCookie("no cookie", () => undefined),
    withCookie("an empty cookie", () => ""),
    withCookie("a cookie that is no token", () => "attempt"),
    withCookie("a cookie in the open", async (cookie, right) => encoded(await open(right, cookie))),
    withCookie("a cookie that is signed and not sealed", async (cookie, right, { relay }) =>
      relay.sign({ claims: await open(right, cookie) }),
    ),
    withCookie("a cookie cut short", (cookie) => cookie.slice(0, -10)),
    withCookie("a cookie with its text changed", (cookie) =>
      part(cookie, 3, (text) => flip(text, 5)),
    ),
    withCookie("a cookie with its tag changed", (cookie) =>
      part(cookie, 4, (text) => flip(text, 5)),
    ),
    withCookie("a cookie with its nonce changed", (cookie) =>
      part(cookie, 2, (text) => flip(text, 5)),
    ),
    withCookie("a cookie whose tag was cut short", (cookie) =>
      part(cookie, 4, (text) => text.slice(0, 6)),
    ),
    withCookie("a cookie without encryption", (cookie) =>
      part(cookie, 0, () => encoded({ alg: "none", enc: "none" })),
    ),
    withCookie("another key under the name of the right one", async (cookie, right) =>
      seal({ id: right.id, bytes: randomBytes(32) }, await open(right, cookie)),
    ),
    withCookie("another key under its own name", async (cookie, right) =>
      seal({ id: "attacker", bytes: randomBytes(32) }, await open(right, cookie)),
    ),
    withCookie("a key of zeros", async (cookie, right) =>
      seal({ id: right.id, bytes: Buffer.alloc(32) }, await open(right, cookie)),
    ),
    withCookie("the key of another purpose", async (cookie, right, { secret }) =>
      seal(keyOf(secret, "tokens"), await open(right, cookie)),
    ),
    withCookie("the key of another purpose under the name of the right one", async (c, r, t) =>
      seal({ ...keyOf(t.secret, "tokens"), id: r.id }, await open(r, c)),
    ),
    withCookie("the key of another installation", async (cookie, right) =>
      seal(keyOf(randomBytes(32).toString("base64url"), "attempts"), await open(right, cookie)),
    ),
    withCookie("a password that takes long to try", (cookie) =>
      part(cookie, 0, () => encoded({ alg: "PBES2-HS256+A128KW", enc: "A256GCM", p2c: 1e9 })),
    ),
    saying("an attempt that is over", { expiresAt: Date.now() - 1000 }),
    saying("an attempt that is never over", { expiresAt: null }),
    saying("an attempt with another state", { state: "a".repeat(43) }),
    saying("an attempt with another nonce", { nonce: "a".repeat(43) }),
    saying("an attempt without a nonce", { nonce: undefined }),
    saying("an attempt with an empty nonce", { nonce: "" }),
    saying("another verifier", { verifier: "a".repeat(43) }),
    saying("no verifier", { verifier: undefined }),
    saying("an empty verifier", { verifier: "" }),
    {
      name: "the cookie of another browser under the right name",
      run: async (target) => {
        const browser = target.browser();
        const callback = await browser.comeBack("ada");
        const other = target.browser();
        await other.begin();
        const [name = ""] = browser.cookies.keys();
        const [value = ""] = other.cookies.values();
        browser.cookies.set(name, value);
        return endOf(browser, await browser.finish(callback));
      },
    },
    {
      name: "the cookie of another browser, and its state",
      run: async (target) => {
        const browser = target.browser();
        const callback = await browser.comeBack("ada");
        const other = target.browser();
        const begun = await other.begin();
        for (const [name, value] of other.cookies) browser.cookies.set(name, value);
        callback.searchParams.set("state", begun.searchParams.get("state") ?? "");
        return endOf(browser, await browser.finish(callback));
      },
    },
  ],
};
