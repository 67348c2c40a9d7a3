import { setTimeout as sleep } from "node:timers/promises";
import type { Browser } from "@playwright/test";
import { bodyBytes, recordTraffic } from "#bench/traffic.ts";

/** A phone: a processor of a quarter of the speed, 1.6 Mbit/s, 150 ms. */
const phone = { cpu: 4, bytesPerSecond: 1_600_000 / 8, latencyMs: 150 };

/** Marks the frame in which the first row can be seen, and adds up what blocks longer than 50 ms. */
function watchPage() {
  const look = () => {
    if (document.querySelector("tbody tr th")?.checkVisibility()) performance.mark("rows");
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  let blocked = 0;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) blocked += Math.max(0, duration - 50);
    document.documentElement.dataset.blocked = String(blocked);
  }).observe({ type: "longtask", buffered: true });
}

const readPage = () => ({
  rowsMs: performance.getEntriesByName("rows")[0]?.startTime ?? NaN,
  blockedMs: Number(document.documentElement.dataset.blocked ?? 0),
});

/** One visit with nothing in the cache, as a desktop or as a phone. */
export async function visitAs(browser: Browser, url: string, as: "desktop" | "phone") {
  const context = await browser.newContext();
  const page = await context.newPage();
  const recorded = await recordTraffic(page);
  if (as === "phone") {
    const devtools = await context.newCDPSession(page);
    await devtools.send("Emulation.setCPUThrottlingRate", { rate: phone.cpu });
    await devtools.send("Network.enable");
    await devtools.send("Network.emulateNetworkConditions", {
      offline: false,
      latency: phone.latencyMs,
      downloadThroughput: phone.bytesPerSecond,
      uploadThroughput: phone.bytesPerSecond,
    });
  }
  await page.addInitScript(watchPage);
  await page.goto(url, { waitUntil: "load" });
  await page.waitForFunction(() => performance.getEntriesByName("rows").length > 0);
  await sleep(as === "phone" ? 2_500 : 1_000);
  const times = await page.evaluate(readPage);
  const scripts = recorded().filter(({ type }) => type === "Script");
  await context.close();
  return { ...times, scriptBytes: scripts.reduce((sum, script) => sum + bodyBytes(script), 0) };
}
