import type { Browser, Locator, Page } from "@playwright/test";
import { startConsole, startSandbox } from "#scripts/stack.mjs";
import { launchBrowser } from "./browser.ts";
import { typingMs } from "./forms/typing.ts";
import { withFolder } from "./folder.ts";
import { median, figure, type Figure } from "./report.ts";
import { bodyBytes, recordTraffic } from "./traffic.ts";

const cluster = "/sandbox/clusters/cfd-production";

const combobox = (page: Page, name: string) => page.getByRole("combobox", { name, exact: true });

/** What a form brings beyond the tab that leads to it, compressed, in bytes. */
async function ownScript(browser: Browser, tab: string, form: string): Promise<number> {
  const sizes: Map<string, number>[] = [];
  for (const address of [tab, form]) {
    const context = await browser.newContext();
    const page = await context.newPage();
    const recorded = await recordTraffic(page);
    await page.goto(address, { waitUntil: "networkidle" });
    const scripts = recorded().filter(({ type }) => type === "Script");
    sizes.push(new Map(scripts.map((script) => [script.url.pathname, bodyBytes(script)])));
    await context.close();
  }
  const [before, after] = sizes;
  const own = [...(after ?? [])].filter(([path]) => !before?.has(path));
  return own.reduce((sum, [, bytes]) => sum + bytes, 0);
}

/** From the click that opens the form until a list that the console has read already proposes something. */
async function openedMs(page: Page, url: string): Promise<number> {
  await page.goto(`${url}${cluster}/node-groups`, { waitUntil: "networkidle" });
  const link = page.getByRole("link", { name: "Create node group" }).first();
  await link.waitFor();
  const since = performance.now();
  await link.click();
  await combobox(page, "Subnets").click();
  await page.getByRole("listbox", { name: "Subnets" }).getByRole("option").first().waitFor();
  return performance.now() - since;
}

async function addTags(page: Page, count: number) {
  for (let number = 0; number < count; number += 1) {
    await page.getByRole("button", { name: "Add tag" }).click();
    await page.keyboard.type(`key-${String(number)}`);
  }
}

async function addTypes(page: Page, count: number) {
  const types = Array.from({ length: count }, (_, number) => `c7i.${String(number + 2)}xlarge`);
  await combobox(page, "Instance types").fill(`${types.join(", ")} `);
  await page.getByRole("button", { name: `Remove ${types.at(-1) ?? ""}` }).waitFor();
}

/** Fields in which typing was slow, or could be, in a form with as much in it as it may hold. */
async function typing(page: Page, url: string): Promise<Figure[]> {
  await page.goto(`${url}${cluster}/node-groups/new`, { waitUntil: "networkidle" });
  await addTypes(page, 40);
  await addTags(page, 50);
  const fields: [string, string, Locator][] = [
    ["typeName", "the group's name", page.getByRole("textbox", { name: "Group name" })],
    ["typeTagValue", "a tag's value", combobox(page, "Value").nth(20)],
    ["typeTagKey", "a tag's key", combobox(page, "Key").nth(20)],
    ["typeType", "an instance type", combobox(page, "Instance types")],
  ];
  const figures: Figure[] = [];
  for (const [key, label, field] of fields) {
    const worst = await typingMs(page, field);
    figures.push(
      figure(key, `typing ${label}, 4× slowed, worst`, worst, { unit: "ms", goal: "≤ 100 ms" }),
    );
  }
  return figures;
}

/** What the largest form costs: its code, how soon it is filled, how it feels on a slow machine. */
export function forms(): Promise<Figure[]> {
  return withFolder(async (folder) => {
    const sandbox = await startSandbox({ dataDir: folder });
    const app = await startConsole({ sandbox: sandbox.address, env: { DATA_DIR: folder } });
    const browser = await launchBrowser();
    try {
      const tab = `${app.url}${cluster}/node-groups`;
      const create = await ownScript(browser, tab, `${tab}/new`);
      const edit = await ownScript(browser, tab, `${tab}/solver-hpc7a/edit`);
      const page = await browser.newPage();
      const opened: number[] = [];
      for (let run = 0; run < 6; run += 1) opened.push(await openedMs(page, app.url));
      const size = { unit: "B", goal: "≤ 102,400 B" };
      return [
        figure("createBytes", "own JavaScript, create node group", create, size),
        figure("editBytes", "own JavaScript, edit node group", edit, size),
        figure("filledMs", "filled after", Math.round(median(opened.slice(1))), {
          unit: "ms",
          goal: "≤ 300 ms",
        }),
        ...(await typing(page, app.url)),
      ];
    } finally {
      await browser.close();
      await app.stop();
      await sandbox.stop();
    }
  });
}
