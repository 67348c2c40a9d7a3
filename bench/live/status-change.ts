import { setTimeout as sleep } from "node:timers/promises";
import type { Browser } from "@playwright/test";

const tell = (sandbox: string, path: string, body: object) =>
  fetch(`${sandbox}/_sandbox/${path}`, { method: "POST", body: JSON.stringify(body) });

/**
 * How long it takes, in milliseconds, until an open tab shows that what was changing has settled. How soon
 * it notices that something settled began to change is another matter: AWS is asked less often then.
 */
export async function statusChanges(
  browser: Browser,
  { sandbox, url, name, count }: { sandbox: string; url: string; name: string; count: number },
): Promise<number[]> {
  // Nothing ends by itself.
  await tell(sandbox, "clock", { freeze: true });
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(url);
  const row = page.getByRole("row", { name: new RegExp(name) });
  const times: number[] = [];
  for (let done = 0; done < count; done += 1) {
    await tell(sandbox, "resources", { identifier: name, status: "UPDATING" });
    await row.getByText("Updating", { exact: true }).waitFor();
    // At any moment between two polls.
    await sleep((done / count) * 1_500);
    await tell(sandbox, "resources", { identifier: name, status: "ACTIVE" });
    const since = performance.now();
    await row.getByText("Active", { exact: true }).waitFor();
    times.push(performance.now() - since);
  }
  await context.close();
  return times.toSorted((one, other) => one - other);
}
