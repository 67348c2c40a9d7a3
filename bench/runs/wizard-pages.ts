import { join } from "node:path";
import type { Browser } from "@playwright/test";
import { startConsole, startSandbox } from "#scripts/stack.mjs";
import { launchBrowser } from "#bench/browser.ts";
import { withFolder } from "#bench/folder.ts";
import { figure, type Figure, median } from "#bench/report.ts";
import { visit } from "#bench/visits.ts";

const visits = 3;

/** What is there when a page has come. */
const rows = "main h1";

const start = "/sandbox/clusters/new";

/** The path of a wizard that was begun from nothing. */
async function beginWizard(browser: Browser, url: string): Promise<string> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(url + start, { waitUntil: "networkidle" });
  await page.getByRole("button", { name: "Start blank" }).click();
  await page.waitForURL(/\/clusters\/new\/[^/]+$/);
  const { pathname } = new URL(page.url());
  await context.close();
  return pathname;
}

async function scriptOf(browser: Browser, url: string): Promise<number> {
  const target = { url, rows, settleMs: 1_500 };
  // Not counted: the server loads a page's code when it is first asked for.
  await visit(browser, target);
  const sizes: number[] = [];
  for (let time = 0; time < visits; time += 1)
    sizes.push((await visit(browser, target)).scriptBytes);
  return Math.round(median(sizes));
}

const more = { unit: "B", goal: "≤ 256,000 B" };

/** JavaScript, as compressed, of the pages on which a wizard begins. */
export const wizardPages = (): Promise<Figure[]> =>
  withFolder(async (folder) => {
    const sandbox = await startSandbox({ dataDir: join(folder, "sandbox") });
    const env = { DATA_DIR: join(folder, "console") };
    const app = await startConsole({ sandbox: sandbox.address, env });
    const browser = await launchBrowser();
    try {
      const wizard = await beginWizard(browser, app.url);
      const first = await scriptOf(browser, app.url + start);
      const second = await scriptOf(browser, app.url + wizard);
      return [
        figure("startScriptBytes", "start of the wizard, JavaScript", first, more),
        figure("wizardScriptBytes", "the wizard's first step, JavaScript", second, more),
      ];
    } finally {
      await browser.close();
      await app.stop();
      await sandbox.stop();
    }
  });
