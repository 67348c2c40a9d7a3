import { readFile, writeFile } from "node:fs/promises";
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { root } from "#scripts/root.mjs";
import { findNode } from "#scripts/runtime.mjs";
import { expectAccessible } from "./expect-accessible.ts";
import { expect, temporaryFolder } from "./fixtures.ts";
import { test } from "./own-console.ts";
import { addTag, saveTags, typeTag } from "./tags.ts";

const here = { id: "here", name: "Here", region: "us-east-1" };

/** The secret of the consoles of this file, so that their exports can be verified elsewhere. */
const CONSOLE_SECRETS = "e2e".repeat(15);

const rows = (page: Page) => page.getByRole("table", { name: "Audit log" }).getByRole("row");

/** Gives a seeded cluster a tag by hand, and leads to the audit log. */
async function tagGenomics(page: Page, url: string, value: string) {
  await page.goto(`${url}/here/clusters`);
  await page.getByRole("link", { name: "genomics", exact: true }).click();
  await page.getByRole("link", { name: "Tags", exact: true }).click();
  await addTag(page).waitFor();
  await typeTag(page, `audited-${value}`, value);
  await saveTags(page).click();
}

async function download(page: Page, name: string) {
  const coming = page.waitForEvent("download");
  await page.getByRole("link", { name }).click();
  const file = await (await coming).path();
  return { file, lines: (await readFile(file, "utf8")).trim().split("\n") };
}

test("what somebody changes stands in the log with its outcome, can be found, and has an address", async ({
  page,
  ownConsole,
}) => {
  const { url } = await ownConsole([here], { CONSOLE_SECRETS });
  await page.goto(`${url}/audit`);
  await expect(page.getByText("Nothing was changed yet")).toBeVisible();
  await expectAccessible(page);

  await tagGenomics(page, url, "once");
  await expect(page.getByText("The tags of genomics are saved")).toBeVisible();
  await page.goto(`${url}/audit`);
  await expect(rows(page)).toHaveCount(2);
  await expect(rows(page).last()).toContainText(/TagResource.*cluster.*Succeeded.*local.*here/);
  await expect(page.getByText("Events 1 to 2 were checked just now")).toBeVisible();
  await expectAccessible(page);

  await page.getByRole("link", { name: "TagResource" }).click();
  await expect(page).toHaveURL(`${url}/audit/1`);
  const outcome = page.getByRole("region", { name: "What came of it – event 2" });
  await expect(outcome).toContainText("AWS request id");
  await expect(outcome).toContainText("As written");
  const intent = page.getByRole("region", { name: "Before it was done – event 1" });
  await intent.getByText("Request, without secrets").click();
  await expect(intent).toContainText('"audited-once": "once"');
  await intent.getByText("Seals").click();
  await expectAccessible(page);

  await page.getByRole("link", { name: "Audit" }).click();
  await page.getByLabel("Find in the log").fill("nothing like it");
  await page.getByRole("button", { name: "Show" }).click();
  await expect(page.getByText("Nothing fits")).toBeVisible();
  await page.getByRole("link", { name: "Show everything" }).click();
  await expect(page).toHaveURL(`${url}/audit`);
  await page.getByText("Who, what, where and when").click();
  await page.getByLabel("Operation", { exact: true }).fill("tag");
  await page.getByLabel("Outcome", { exact: true }).selectOption("Succeeded");
  await page.getByLabel("Connection", { exact: true }).selectOption("Here");
  await page.getByRole("button", { name: "Show" }).click();
  await expect(page).toHaveURL(/operation=tag/);
  await expect(rows(page)).toHaveCount(2);
  await page.getByLabel("Outcome", { exact: true }).selectOption("Failed");
  await page.getByRole("button", { name: "Show" }).click();
  await expect(page.getByText("Nothing fits")).toBeVisible();
  await page.getByRole("link", { name: "Clear" }).click();
  await expect(rows(page)).toHaveCount(2);

  await page.goto(`${url}/audit/77`);
  await expect(page.getByText("The audit log has no entry 77.")).toBeVisible();
});

test("the log is given away as JSON lines that prove themselves, and as OCSF events", async ({
  page,
  ownConsole,
}) => {
  const { url } = await ownConsole([here], { CONSOLE_SECRETS });
  await tagGenomics(page, url, "export");
  await expect(page.getByText("The tags of genomics are saved")).toBeVisible();
  await page.goto(`${url}/audit`);
  await expect(rows(page)).toHaveCount(2);

  const { file, lines } = await download(page, "Export JSON lines");
  expect(lines.map((line): unknown => JSON.parse(line))).toMatchObject([
    { seq: 1, operation: "TagResource", phase: "intent", name: "local" },
    { seq: 2, operation: "TagResource", phase: "outcome", result: "success" },
    { seq: 3, operation: "ExportAudit", phase: "intent", parameters: { format: "jsonl" } },
    { type: "audit-head", seq: 3 },
  ]);
  const verify = (path: string) =>
    spawnSync(findNode(root), ["scripts/audit-verify.mjs", "--export", path], {
      cwd: root,
      encoding: "utf8",
      env: { ...process.env, CONSOLE_SECRETS },
    });
  expect(verify(file).stdout).toMatch(/3 events \(1 to 3\)/);
  const spoilt = join(await temporaryFolder(), "spoilt.jsonl");
  await writeFile(spoilt, `${lines.join("\n").replace("audited-export", "audited-nothing")}\n`);
  expect(verify(spoilt).stdout).toMatch(/broken at event 1/);

  const ocsf = await download(page, "Export OCSF");
  expect(ocsf.lines.map((line): unknown => JSON.parse(line))).toMatchObject([
    { class_uid: 6003, type_uid: 600303, status_id: 99, actor: { user: { name: "local" } } },
    { class_uid: 6003, type_uid: 600303, status_id: 1, api: { operation: "TagResource" } },
    { type_uid: 600302, api: { operation: "ExportAudit" } },
    { type_uid: 600302, status_id: 1 },
    { type_uid: 600302, status_id: 99 },
  ]);
  await page.reload();
  await expect(rows(page).nth(1)).toContainText(/ExportAudit.*Succeeded/);
});

test.describe("without a database", () => {
  // What is stored of tables and of activity is not there either.
  test.use({ tolerated: [/status of 50[23]/] });

  test("nothing is changed, and the page says that nothing can be", async ({
    page,
    ownConsole,
  }) => {
    const env = { CONSOLE_SECRETS, DATABASE_URL: "postgresql://nobody@127.0.0.1:1/nothing" };
    const { url } = await ownConsole([here], env, { unready: true });
    await page.goto(`${url}/audit`);
    await expect(page.getByRole("alert").first()).toContainText(
      "Nothing can be changed here either",
    );
    await tagGenomics(page, url, "never");
    await expect(page.getByRole("main")).toContainText("the audit log cannot be written");
  });
});
