import { setTimeout as delay } from "node:timers/promises";
import { logoutRequest, logoutToken } from "./attacks/logout.ts";
import type { Browser } from "#e2e/providers/http-browser.ts";
import { groupsSeconds, type Target } from "./target.ts";

/** A browser that somebody has just signed in with. */
async function signedIn({ browser }: Target, login: string): Promise<Browser> {
  const made = browser();
  await made.finish(await made.comeBack(login));
  if (!(await made.isIn())) throw new Error(`${login} cannot sign in.`);
  return made;
}

/** Waits until something is so; answers how long it took, in milliseconds. */
async function until(holds: () => Promise<boolean>, patience: number): Promise<number> {
  const since = performance.now();
  while (!(await holds())) {
    if (performance.now() - since > patience) return Infinity;
    await delay(20);
  }
  return Math.round(performance.now() - since);
}

/** How long sessions stay open after the provider has said that they are over: the longest of several times. */
export async function logoutMs(target: Target): Promise<number> {
  const times: number[] = [];
  for (let time = 0; time < 5; time += 1) {
    const { browser, claims } = await target.victim("olaf");
    const since = performance.now();
    await (target.provider.signOut?.("olaf") ??
      target
        .browser()
        .send("/auth/backchannel-logout", logoutRequest(logoutToken(target.relay, claims))));
    const told = performance.now() - since;
    times.push(told + (await until(async () => !(await browser.isIn()), 10_000)));
  }
  return Math.round(Math.max(...times));
}

const isOperator = async (browser: Browser) =>
  (await browser.send("/sandbox/clusters")).body.includes("Olaf Operator, operator: menu");

const reads = async (browser: Browser) =>
  (await browser.send("/api/sandbox/clusters")).status === 200;

/**
 * How long somebody keeps a role that they have lost at the provider, and how long they come in at all after they have lost the
 * last one: the longest of several times, from different ages of what the console knows.
 */
export async function lostRoleMs(target: Target): Promise<number> {
  const { setGroups } = target.provider;
  const patience = groupsSeconds * 4000;
  const times: number[] = [];
  for (const age of [0, 0.3, 0.6]) {
    await setGroups("olaf", ["hpc-operators"]);
    const browser = await signedIn(target, "olaf");
    if (!(await isOperator(browser))) throw new Error("olaf is no operator.");
    await delay(age * groupsSeconds * 1000);
    await setGroups("olaf", ["hpc-users"]);
    times.push(await until(async () => !(await isOperator(browser)), patience));
    await setGroups("olaf", ["cooks"]);
    times.push(await until(async () => !(await reads(browser)), patience));
  }
  await setGroups("olaf", ["hpc-users", "hpc-operators"]);
  return Math.max(...times);
}
