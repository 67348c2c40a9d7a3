import type { Browser } from "@playwright/test";
import { recordTraffic } from "#bench/traffic.ts";

/** How soon the picture can be used after its tab was clicked, and how much code came with the click. */
export async function topology(browser: Browser, url: string) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(url, { waitUntil: "networkidle" });
  const recorded = await recordTraffic(page);
  const since = performance.now();
  await page.getByRole("link", { name: "Topology" }).click();
  const last = page.getByRole("group", { name: "Node groups" }).getByRole("link").last();
  await last.focus();
  const ms = Math.round(performance.now() - since);
  const scripts = recorded().filter(({ type }) => type === "Script").length;
  await context.close();
  return { ms, scripts };
}
