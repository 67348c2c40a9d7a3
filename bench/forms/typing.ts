import { setTimeout as sleep } from "node:timers/promises";
import type { Locator, Page } from "@playwright/test";

/** Keeps how long interactions take until the next frame, as the browser reckons it (in steps of 8 ms). */
function watchInteractions() {
  const observer = new PerformanceObserver((list) => {
    for (const { name, duration } of list.getEntries()) {
      if (!/^key|^input/.test(name)) continue;
      const { slowest = "0" } = document.documentElement.dataset;
      document.documentElement.dataset.slowest = String(Math.max(Number(slowest), duration));
    }
  });
  const every = { type: "event", durationThreshold: 16 };
  observer.observe(every);
  document.documentElement.dataset.slowest = "0";
}

/** The slowest of twenty keys pressed in a field on a processor of a quarter of the speed, in milliseconds. */
export async function typingMs(page: Page, field: Locator): Promise<number> {
  const devtools = await page.context().newCDPSession(page);
  await field.click();
  await page.evaluate(watchInteractions);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  await sleep(300);
  for (const key of "abcdefghijklmnopqrst") {
    await page.keyboard.press(key);
    await sleep(120);
  }
  await sleep(500);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: 1 });
  await devtools.detach();
  return page.evaluate(() => Number(document.documentElement.dataset.slowest));
}
