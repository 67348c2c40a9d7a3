import { setTimeout as sleep } from "node:timers/promises";
import type { Browser } from "@playwright/test";

const tell = (sandbox: string, path: string, body: object) =>
  fetch(`${sandbox}/_sandbox/${path}`, { method: "POST", body: JSON.stringify(body) });

type Changing = { sandbox: string; url: string; name: string; other: string; count: number };

/**
 * How long it takes, in milliseconds, until an open tab shows a change of a status while something else changes as
 * well. How soon it notices that a settled fleet began to change is another matter: AWS is asked less often then.
 */
export async function statusChanges(
  browser: Browser,
  { sandbox, url, name, other, count }: Changing,
): Promise<number[]> {
  // Nothing ends by itself.
  await tell(sandbox, "clock", { freeze: true });
  await tell(sandbox, "resources", { identifier: other, status: "UPDATING" });
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(url);
  const row = page.getByRole("row", { name: new RegExp(name) });
  await page
    .getByRole("row", { name: new RegExp(other) })
    .getByText("Updating")
    .waitFor();
  const times: number[] = [];
  for (let done = 0; done < count; done += 1) {
    // At any moment between two polls.
    await sleep((done / count) * 1_500);
    const [status, word] = done % 2 === 0 ? ["UPDATING", "Updating"] : ["ACTIVE", "Active"];
    await tell(sandbox, "resources", { identifier: name, status });
    const since = performance.now();
    await row.getByText(word, { exact: true }).waitFor();
    times.push(performance.now() - since);
  }
  await context.close();
  return times.toSorted((one, other) => one - other);
}
