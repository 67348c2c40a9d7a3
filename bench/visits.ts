import { setTimeout as sleep } from "node:timers/promises";
import type { Browser } from "@playwright/test";
import { bodyBytes, recordTraffic, type Exchange } from "./traffic.ts";

/** What is measured, and what shows that it is there. */
export interface Target {
  url: string;
  rows: string;
  settleMs: number;
}

const sum = (exchanges: Exchange[], size: (exchange: Exchange) => number) =>
  exchanges.reduce((total, exchange) => total + size(exchange), 0);

/** Marks, in the page, the frame in which the first row can be seen. */
function markFirstRow(selector: string) {
  const look = () => {
    if (document.querySelector(selector)?.checkVisibility()) performance.mark("first-row");
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** What the browser says about its own times, in milliseconds since the navigation began. */
async function pageTimes() {
  const paint = await new Promise<number>((resolve) => {
    new PerformanceObserver((list) => {
      resolve(list.getEntries().at(-1)?.startTime ?? NaN);
    }).observe({ type: "largest-contentful-paint", buffered: true });
    setTimeout(() => resolve(NaN), 1_000);
  });
  const [navigation] = performance.getEntriesByType("navigation");
  return {
    firstByteMs: navigation instanceof PerformanceNavigationTiming ? navigation.responseStart : NaN,
    firstRowMs: performance.getEntriesByName("first-row")[0]?.startTime ?? NaN,
    largestPaintMs: paint,
  };
}

/** One visit with nothing in the cache. */
export async function visit(browser: Browser, { url, rows, settleMs }: Target) {
  const context = await browser.newContext();
  const page = await context.newPage();
  const recorded = await recordTraffic(page);
  await page.addInitScript(markFirstRow, rows);
  await page.goto(url, { waitUntil: "load" });
  await sleep(settleMs);
  const times = await page.evaluate(pageTimes);
  const traffic = recorded();
  await context.close();
  const scripts = traffic.filter(({ type }) => type === "Script");
  const documents = traffic.filter(({ type }) => type === "Document");
  return {
    ...times,
    requests: traffic.length,
    scripts: scripts.length,
    bytes: sum(traffic, ({ bytes }) => bytes),
    scriptBytes: sum(scripts, bodyBytes),
    styleBytes: sum(
      traffic.filter(({ type }) => type === "Stylesheet"),
      bodyBytes,
    ),
    htmlBytes: sum(documents, bodyBytes),
  };
}

/** How many rows can be seen when the browser runs no JavaScript. */
export async function rowsWithoutScript(browser: Browser, { url, rows }: Target): Promise<number> {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(url);
  const visible = await page.locator(rows).filter({ visible: true }).count();
  await context.close();
  return visible;
}

/** Leaves the page open until it has asked for news a few times. */
export async function watchPolls(
  browser: Browser,
  { url }: Target,
  { path, count, waitMs }: { path: string; count: number; waitMs: number },
) {
  const context = await browser.newContext();
  const page = await context.newPage();
  const recorded = await recordTraffic(page);
  await page.goto(url, { waitUntil: "load" });
  const polls = () => recorded().filter((exchange) => exchange.url.pathname === path);
  for (const deadline = Date.now() + waitMs; polls().length < count && Date.now() < deadline;)
    await sleep(100);
  await context.close();
  return polls();
}
