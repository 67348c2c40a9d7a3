import { setTimeout as sleep } from "node:timers/promises";
import type { Browser } from "@playwright/test";
import { recordTraffic } from "#bench/traffic.ts";

const minute = 60_000;

/** What a tab costs in a minute in which nothing happens and nobody touches it. */
export async function idleTab(browser: Browser, url: string) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(url, { waitUntil: "networkidle" });
  // The first poll comes with all that a first poll brings.
  await sleep(15_000);
  const devtools = await context.newCDPSession(page);
  await devtools.send("Performance.enable");
  const scriptSeconds = async () => {
    const { metrics } = await devtools.send("Performance.getMetrics");
    return metrics.find(({ name }) => name === "ScriptDuration")?.value ?? NaN;
  };
  const recorded = await recordTraffic(page);
  const before = await scriptSeconds();
  await sleep(minute);
  const scriptMs = ((await scriptSeconds()) - before) * 1000;
  const traffic = recorded();
  await context.close();
  const bytes = traffic.reduce((sum, exchange) => sum + exchange.bytes, 0);
  return { requests: traffic.length, bytes, scriptMs: Math.round(scriptMs * 10) / 10 };
}
