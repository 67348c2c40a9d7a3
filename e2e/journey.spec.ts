import {
  createButton,
  createCluster,
  fillCluster,
  goToStep,
  network,
  openMade,
} from "./create-form.ts";
import { expect, test } from "./fixtures.ts";

/** A deleted cluster is one that AWS will not tell of any more. */
test.use({
  tolerated: [/status of 404/],
  // Long enough for a person, and this test, to see each status.
  sandboxSettings: { seed: true, transitionMs: 3_000, revision: "2024-09-26" },
});

test("a cluster is created, becomes active and is deleted, in one sitting", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("main").getByRole("link", { name: "Sandbox", exact: true }).click();
  await page.getByRole("link", { name: "Create cluster" }).click();
  await expect(page.getByRole("button", { name: "Start blank" })).toBeVisible();
  await fillCluster(page, "weather-2026");
  await goToStep(page, "Cluster");
  await page.getByRole("radio", { name: "Medium" }).check();
  await goToStep(page, "Scheduler");
  await page.getByRole("group", { name: "Accounting" }).getByRole("radio", { name: "On" }).check();
  await page.getByRole("button", { name: "Add setting" }).click();
  await page.getByLabel("Parameter").fill("SelectTypeParameters");
  await page.getByLabel("Value").fill("CR_Core_Memory");
  await goToStep(page, "Review");
  await createButton(page).click();
  await openMade(page, "weather-2026");

  await expect(page.getByRole("heading", { level: 1, name: "weather-2026" })).toBeVisible();
  await expect(page.getByRole("main")).toContainText("Creating");
  await expect(page.getByRole("button", { name: "Delete" })).toBeDisabled();
  await expect(page.getByText("Active", { exact: true })).toBeVisible();
  const main = page.getByRole("main");
  for (const text of [
    network.subnet,
    network.securityGroup,
    "SLURMCTLD",
    "SLURMDBD",
    "CR_Core_Memory",
  ]) {
    await expect(main).toContainText(text);
  }

  await page.getByRole("button", { name: "Delete" }).click();
  const dialog = page.getByRole("dialog", { name: "Delete weather-2026?" });
  await dialog.getByRole("button", { name: "Delete cluster" }).click();
  await expect(dialog).toContainText("Type the name exactly: weather-2026");
  await dialog.getByRole("textbox").fill("weather-2026");
  await dialog.getByRole("button", { name: "Delete cluster" }).click();
  await expect(main).toContainText("AWS is deleting this cluster");
  await expect(main).toContainText("weather-2026 is deleted");

  await page.getByRole("navigation").getByRole("link", { name: "Clusters" }).click();
  await expect(page.getByRole("rowheader", { name: "genomics" })).toBeVisible();
  await expect(page.getByRole("rowheader", { name: "weather-2026" })).toHaveCount(0);
});

test("a double click creates one cluster", async ({ page }) => {
  await fillCluster(page, "once-only");
  await goToStep(page, "Review");
  await createButton(page).dblclick();
  await expect(page.getByText("Succeeded", { exact: true }).first()).toBeVisible();
  await page.goto("/sandbox/clusters");
  await expect(page.getByRole("rowheader", { name: "once-only" })).toHaveCount(1);
});

test("a second cluster waits for the first, as AWS creates one at a time", async ({ page }) => {
  await fillCluster(page, "first-one");
  await goToStep(page, "Review");
  await createButton(page).click();
  await expect(page.getByRole("region", { name: "Progress" })).toBeVisible();

  await fillCluster(page, "second-one");
  await goToStep(page, "Review");
  await createButton(page).click();
  await expect(page.getByRole("main")).toContainText("first-one is made");
  await expect(page.getByText("Succeeded", { exact: true }).first()).toBeVisible({
    timeout: 30_000,
  });
});

test("a draft outlives a reload, and is gone when it has become a cluster", async ({ page }) => {
  await fillCluster(page, "kept-draft");
  const wizard = page.url();
  await goToStep(page, "Tags");
  await page.getByRole("button", { name: "Add tag" }).click();
  await page.getByRole("combobox", { name: "Key" }).fill("team");
  await page.reload();
  await expect(page.getByRole("combobox", { name: "Key" })).toHaveValue("team");
  await goToStep(page, "Cluster");
  await expect(page.getByRole("textbox", { name: "Cluster name" })).toHaveValue("kept-draft");
  await createCluster(page);
  await page.goto(wizard);
  await expect(page.getByRole("main")).toContainText("no such draft");
});
