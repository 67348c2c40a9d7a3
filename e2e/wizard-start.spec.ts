import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { network } from "./create-form.ts";
import { expectAccessible } from "./expect-accessible.ts";
import { expect } from "./fixtures.ts";
import { test } from "./own-console.ts";

const startPage = "/sandbox/clusters/new";

const draftAddress = /\/sandbox\/clusters\/new\/[0-9a-f]{8}-[0-9a-f-]{27}$/;

const specification = (clusterName: string) => ({
  cluster: {
    clusterName,
    size: "SMALL",
    scheduler: { type: "SLURM", version: "25.11" },
    networking: { subnetIds: [network.subnet], securityGroupIds: [network.securityGroup] },
  },
});

const file = (name: string, content: unknown) => ({
  name,
  mimeType: "application/json",
  buffer: Buffer.from(typeof content === "string" ? content : JSON.stringify(content)),
});

const choose = (page: Page, content: unknown) =>
  page.getByLabel("File of a specification").setInputFiles(file("weather.json", content));

const draftRow = (page: Page, name: string) =>
  page.getByRole("region", { name: "Your drafts" }).getByRole("listitem").filter({ hasText: name });

test("a cluster can start blank or from a template", async ({ page }) => {
  await page.goto(startPage);
  await page.getByRole("button", { name: "Start blank" }).click();
  await expect(page).toHaveURL(draftAddress);
  const blank = page.url();
  await page.goto(startPage);
  await page.getByRole("button", { name: "Use template Small test cluster" }).click();
  await expect(page).toHaveURL(draftAddress);
  expect(page.url()).not.toBe(blank);
});

test("a whole file opens at once, as a draft that is listed, resumed and removed", async ({
  page,
}) => {
  const name = `weather-${String(Date.now())}`;
  await page.goto(startPage);
  await choose(page, specification(name));
  await expect(page).toHaveURL(draftAddress);
  const draft = new URL(page.url()).pathname;

  await page.goto(startPage);
  await expect(draftRow(page, name)).toContainText(/Saved (just now|\d+ seconds ago)/);
  const resume = page.getByRole("link", { name: `Resume ${name}` });
  await expect(resume).toHaveAttribute("href", draft);
  await resume.click();
  await expect(page).toHaveURL(draft);

  await page.goto(startPage);
  const remove = page.getByRole("button", { name: `Remove ${name}` });
  await remove.click();
  await page.getByRole("button", { name: "Keep it" }).click();
  await expect(draftRow(page, name)).toBeVisible();
  await remove.click();
  await page.getByRole("button", { name: "Remove draft" }).click();
  await expect(page.getByText(name)).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole("button", { name: "Start blank" })).toBeVisible();
  await expect(page.getByText(name)).toHaveCount(0);
});

test("a file with mistakes says each of them with its place, and opens with the rest", async ({
  page,
}) => {
  await page.goto(startPage);
  await choose(page, {
    cluster: { ...specification("x_y").cluster, colour: "red" },
    nodeGroups: [{ computeNodeGroupName: "gpu", subnetIds: ["here"] }],
  });
  const findings = page.getByRole("region", { name: "Remarks about weather.json" });
  for (const [place, sentence] of [
    ["Cluster › Name", "“_” is not allowed"],
    ["Cluster › colour", "There is no such member here"],
    ["Node group 1 (gpu) › Subnets 1", "A subnet id is subnet-"],
    ["Node group 1 (gpu) › Launch template", "Choose a launch template"],
  ] as const) {
    const remark = findings.getByRole("listitem").filter({ hasText: place });
    await expect(remark).toContainText(sentence);
  }
  await expectAccessible(page);
  await page.getByRole("button", { name: "Continue in the wizard" }).click();
  await expect(page).toHaveURL(draftAddress);
});

test("a file that is none can be dropped, and says why it cannot be used", async ({ page }) => {
  await page.goto(startPage);
  const dropped = await page.evaluateHandle(() => {
    const transfer = new DataTransfer();
    transfer.items.add(new File(['{\n  "cluster": {,}\n}'], "broken.json"));
    return transfer;
  });
  await page
    .getByRole("button", { name: "Choose file" })
    .dispatchEvent("drop", { dataTransfer: dropped });
  const alert = page.getByRole("main").getByRole("alert");
  await expect(alert).toContainText("broken.json cannot be used");
  await expect(alert).toContainText("It is not JSON from line 2, character 15 on.");
  await choose(page, []);
  await expect(alert).toContainText("It is no specification");
});

test("a cluster is cloned after it was said what cannot be cloned", async ({ page }) => {
  await page.goto("/sandbox/clusters");
  await page.getByRole("link", { name: "cfd-production" }).click();
  await page.getByRole("link", { name: "Clone", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Clone cfd-production" })).toBeVisible();
  const cloned = page.getByRole("region", { name: "What is cloned" });
  await expect(cloned).toContainText("4 node groups");
  await expect(cloned).toContainText("cfd-production-copy");
  const left = page.getByRole("region", { name: "What cannot be cloned" });
  await expect(left).toContainText("Secrets: the new cluster gets its own Slurm key");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Continue in the wizard" }).click();
  await expect(page).toHaveURL(draftAddress);

  await page.goto(startPage);
  await expect(draftRow(page, "cfd-production-copy").first()).toBeVisible();
  await page.getByRole("combobox", { name: "Cluster" }).selectOption("genomics");
  await page.getByRole("link", { name: "Clone genomics" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Clone genomics" })).toBeVisible();
});

test("a cluster that is not there cannot be cloned, and there are other ways", async ({ page }) => {
  await page.goto(`${startPage}?from=pcs_nowhere`);
  await expect(page.getByRole("main").getByRole("alert")).toContainText(
    "There is no cluster pcs_nowhere here",
  );
  await page.getByRole("link", { name: "Other ways to begin" }).click();
  await expect(page.getByRole("button", { name: "Start blank" })).toBeVisible();
});

test("broken templates are named, and the others offered", async ({
  page,
  ownConsole,
  sandbox,
}) => {
  const folder = await mkdtemp(join(tmpdir(), "pcs-console-templates-"));
  const template = { title: "Ours", description: "As we do it.", specification: {} };
  await writeFile(join(folder, "ours.json"), JSON.stringify(template));
  await writeFile(join(folder, "broken.json"), "{");
  const { endpoint, address } = sandbox;
  const own = await ownConsole(
    [{ id: "sandbox", name: "Sandbox", region: address.region, endpoint }],
    { TEMPLATES_DIR: folder },
  );
  await page.goto(`${own.url}${startPage}`);
  await expect(page.getByText("broken.json")).toBeVisible();
  await expect(page.getByText(/It is not JSON/)).toBeVisible();
  await page.getByRole("button", { name: "Use template Ours" }).click();
  await expect(page).toHaveURL(draftAddress);
  await rm(folder, { recursive: true });
});

test("axe finds nothing on the ways to begin", async ({ page }) => {
  await page.goto(startPage);
  await page.getByRole("combobox", { name: "Cluster" }).waitFor();
  await expectAccessible(page);
});

test("fits a phone", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(startPage);
  await page.getByRole("combobox", { name: "Cluster" }).waitFor();
  const [width, shown] = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.clientWidth,
  ]);
  expect(width).toBe(shown);
});
