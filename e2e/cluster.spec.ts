import { expect, test } from "./fixtures.ts";

test("a failed cluster says why, and can be deleted", async ({ page }) => {
  await page.goto("/sandbox/clusters");
  await page.getByRole("link", { name: "materials-test" }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText(
    "The last operation on this cluster failed",
  );
  await expect(page.getByRole("main").getByRole("alert")).toContainText(
    "Delete it, mend what the reason names",
  );
  await expect(page.getByRole("button", { name: "Delete" })).toBeEnabled();
});

test("a cluster page shows every member, and ids can be copied", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto("/sandbox/clusters");
  await page.getByRole("link", { name: "cfd-production" }).click();
  const main = page.getByRole("main");
  for (const text of [
    "Large",
    "SLURM 25.11",
    "SLURMCTLD",
    "SLURMDBD",
    "SLURMRESTD",
    "Cluster secret",
    "JWT signing key",
  ]) {
    await expect(main).toContainText(text);
  }
  await page.getByRole("button", { name: "Copy cluster id" }).click();
  await expect(page.getByRole("button", { name: "Copied cluster id" })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^pcs_[a-z0-9]{10}$/);
});

test.describe("what AWS does not show", () => {
  test.use({ tolerated: [/status of 40[34]/] });

  test("an id that no cluster here has is a page of its own", async ({ page }) => {
    await page.goto("/sandbox/clusters/pcs_donotexist");
    await expect(page.getByRole("heading", { name: "Not found" })).toBeVisible();
  });

  test("a name that no cluster has is a page of its own", async ({ page }) => {
    await page.goto("/sandbox/clusters/no-such-cluster");
    await expect(page.getByRole("heading", { name: "Not found" })).toBeVisible();
  });
});

test.describe("an address that leads nowhere", () => {
  test.use({ tolerated: [/status of 404/] });

  test("says so and leads back", async ({ page }) => {
    const response = await page.goto("/nowhere/clusters");
    expect(response?.status()).toBe(404);
    await page.getByRole("link", { name: "Go to the fleet" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Fleet" })).toBeVisible();
  });
});

test("the tab of the page is marked, by whichever identifier it was opened", async ({ page }) => {
  const marked = page.getByRole("navigation", { name: "Cluster" }).locator("[aria-current=page]");
  await page.goto("/sandbox/clusters/cfd-production");
  await expect(marked).toHaveText("Overview");
  await page.goto("/sandbox/clusters/cfd-production/queues");
  await expect(marked).toContainText("Queues");
  await page.getByRole("link", { name: "solver", exact: true }).click();
  await expect(page).toHaveURL(/queues\/pcs_/);
  await expect(marked).toContainText("Queues");
  await page.getByRole("navigation", { name: "Cluster" }).getByText("Activity").click();
  await expect(marked).toHaveText("Activity");
});
