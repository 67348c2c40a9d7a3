import type { Answer } from "#e2e/providers/http-client.ts";
import type { Browser } from "#e2e/providers/http-browser.ts";
import type { Target } from "./target.ts";

/** Whether an attack got in, or a control did, and what the console said to it. */
export type Verdict = { accepted: boolean; answer: string };

type Trial<Against> = { name: string; run: (target: Against) => Promise<Verdict> };

/** Attacks with one aim; the controls differ from them in nothing but what is wrong, and have to be accepted. */
export type Family<Against = Target> = {
  aim: string;
  controls: Trial<Against>[];
  attacks: Trial<Against>[];
};

/** What an answer says: the reason in the address that it leads to, or else its status. */
export function answerOf({ status, headers }: Answer): string {
  const { location = "" } = headers;
  return /\bwhy=([\w-]+)/.exec(location)?.[1] ?? String(status);
}

/** What became of a sign-in: whether the browser has a session now that opens anything. */
export const endOf = async (browser: Browser, answer: Answer): Promise<Verdict> => ({
  accepted: await browser.isIn(),
  answer: answerOf(answer),
});

/** Reasons that say nothing about an attack: something was missing, and the attack was not even looked at. */
export const accidents = ["too-many", "unavailable", "database", "429", "502", "503"];
