import type { Browser } from "@playwright/test";

const statuses = ["SUSPENDED", "ACTIVE"];

/** How long it takes, in milliseconds, until a status that changes in AWS shows in an open tab. */
export async function statusChanges(
  browser: Browser,
  { sandbox, url, name, count }: { sandbox: string; url: string; name: string; count: number },
): Promise<number[]> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(url);
  const row = page.getByRole("row", { name: new RegExp(name) });
  const times: number[] = [];
  for (let done = 0; done < count; done += 1) {
    const status = statuses[done % statuses.length] ?? "ACTIVE";
    await fetch(`${sandbox}/_sandbox/resources`, {
      method: "POST",
      body: JSON.stringify({ identifier: name, status }),
    });
    const since = performance.now();
    const word = status.charAt(0) + status.slice(1).toLowerCase();
    await row.getByText(word, { exact: true }).waitFor();
    times.push(performance.now() - since);
  }
  await context.close();
  return times.toSorted((one, other) => one - other);
}
