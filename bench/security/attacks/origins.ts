import { randomUUID } from "node:crypto";
import { answerOf, type Family, type Verdict } from "#bench/security/attack.ts";
import type { Target } from "#bench/security/target.ts";
import { actionId } from "#e2e/action-id.ts";

type Headers = Record<string, string>;

/** Keeps a view of a table under a name: a change of which one can see whether it was made. */
async function saveView(target: Target, name: string, headers: Headers) {
  const { browser } = await target.victim("vera");
  return browser.send("/sandbox/clusters", {
    method: "POST",
    headers: {
      ...{ accept: "text/x-component", "content-type": "text/plain;charset=UTF-8" },
      ...{ "next-action": await actionId("saveViewAction"), ...headers },
    },
    body: JSON.stringify(["sandbox", { name, query: "" }]),
  });
}

/** A change under somebody's session, from a page of another origin. */
const changing = (name: string, headersFor: (target: Target) => Headers) => ({
  name,
  run: async (target: Target): Promise<Verdict> => {
    const view = randomUUID();
    const answer = await saveView(target, view, headersFor(target));
    const listed = await saveView(target, "listed", { origin: target.url });
    if (!listed.body.includes("listed")) return { accepted: false, answer: "unavailable" };
    // What Next itself refuses it answers with 500.
    const said = answer.status === 500 ? "refused by Next" : answerOf(answer);
    return { accepted: listed.body.includes(view), answer: said };
  },
});

/** Signing somebody out, from a page of another origin. */
const signingOut = (name: string, headersFor: (target: Target) => Headers) => ({
  name,
  run: async (target: Target): Promise<Verdict> => {
    const { browser } = await target.victim("vera");
    const before = [...browser.cookies];
    const headers = headersFor(target);
    const answer = await browser.send("/auth/sign-out", { method: "POST", headers });
    for (const [cookie, value] of before) browser.cookies.set(cookie, value);
    return { accepted: !(await browser.isIn()), answer: answerOf(answer) };
  },
});

const foreign: [string, (url: URL) => Headers][] = [
  ["no origin", () => ({})],
  ["the origin null", () => ({ origin: "null" })],
  ["an empty origin", () => ({ origin: "" })],
  ["another site", () => ({ origin: "https://evil.example" })],
  ["another port", ({ hostname }) => ({ origin: `http://${hostname}:1` })],
  ["another scheme", ({ host }) => ({ origin: `https://${host}` })],
  ["another name of this machine", ({ port }) => ({ origin: `http://localhost:${port}` })],
  ["a name that begins alike", ({ origin }) => ({ origin: `${origin}.evil.example` })],
  ["a name that ends alike", ({ host }) => ({ origin: `http://evil-${host}` })],
  ["the name as a user", ({ host }) => ({ origin: `http://${host}@evil.example` })],
  ["the right one behind another", ({ origin }) => ({ origin: `https://evil.example, ${origin}` })],
  ["the referrer alone", ({ href }) => ({ referer: href })],
  [
    "a forwarded host to match",
    () => ({
      ...{ origin: "https://evil.example", "x-forwarded-host": "evil.example" },
    }),
  ],
  ["a host to match", () => ({ origin: "http://evil.example", host: "evil.example" })],
  [
    "the right one, from another site",
    ({ origin }) => ({
      ...{ origin, "sec-fetch-site": "cross-site", "sec-fetch-mode": "cors" },
    }),
  ],
];

const own = ({ url }: Target) => ({ origin: url });

/** Whoever changes something does so from a page of the console. */
export const origins: Family = {
  aim: "have a browser that is signed in change something for another site",
  controls: [
    changing("a change from a page of the console", own),
    signingOut("signing out from a page of the console", own),
  ],
  attacks: foreign.flatMap(([name, headers]) => {
    const headersFor = ({ url }: Target) => headers(new URL(url));
    return [
      changing(`a change: ${name}`, headersFor),
      signingOut(`signing out: ${name}`, headersFor),
    ];
  }),
};
