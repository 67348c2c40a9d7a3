import type { Page } from "@playwright/test";
import { createFleet } from "#bench/fleet.ts";
import { expectAccessible } from "./expect-accessible.ts";
import { expect, test } from "./fixtures.ts";

const names = (page: Page) => page.getByRole("rowheader").getByRole("link");

test("tokens and words filter the table, and the address keeps them", async ({ page }) => {
  await page.goto("/sandbox/clusters");
  await expect(names(page)).toHaveCount(3);
  const filter = page.getByRole("combobox", { name: "Filter" });
  // Until the page listens.
  await expect(async () => {
    await filter.fill("");
    await filter.fill("Status = ACTIVE");
    await expect(names(page)).toHaveCount(2, { timeout: 1_000 });
  }).toPass();
  await filter.fill("tag = team:genomics");
  await filter.press("Enter");
  await expect(names(page)).toHaveText(["genomics"]);
  await page.reload();
  await expect(names(page)).toHaveText(["genomics"]);
  await page.getByRole("button", { name: "Remove filter Tag = team:genomics" }).click();
  await expect(names(page)).toHaveCount(2);
  await page.goBack();
  await expect(names(page)).toHaveText(["genomics"]);
  await page.getByRole("button", { name: "Clear filters" }).click();
  await filter.fill("produc aero");
  await expect(names(page)).toHaveText(["cfd-production"]);
  await filter.fill("nothing like this");
  await page.getByRole("button", { name: "Show all clusters" }).click();
  await expect(names(page)).toHaveCount(3);
  await expect(filter).toHaveValue("");
});

test("a part of a value filters, and the field says what the address says", async ({ page }) => {
  await page.goto("/sandbox/clusters");
  const filter = page.getByRole("combobox", { name: "Filter" });
  await filter.fill("status : FAILED");
  await expect(names(page)).toHaveCount(3);
  await filter.press("Enter");
  await expect(names(page)).toHaveText(["materials-test"]);
  await expect(filter).toHaveValue("");
  await filter.pressSequentially("materials");
  await expect(page).toHaveURL("/sandbox/clusters?status*=FAILED&q=materials");
  await page.getByRole("columnheader", { name: "Tags" }).getByRole("button").click();
  await expect(page).toHaveURL(/sort=tags/);
  await page.getByRole("button", { name: "Clear filters" }).click();
  await expect(filter).toHaveValue("");
  await expect(names(page)).toHaveCount(3);
  await page.goBack();
  await expect(filter).toHaveValue("materials");
  await expect(names(page)).toHaveText(["materials-test"]);
});

test("columns sort, hide and keep their place in the address", async ({ page }) => {
  await page.goto("/sandbox/clusters");
  const byName = page.getByRole("columnheader", { name: "Name" });
  await byName.getByRole("button").click();
  await expect(names(page)).toHaveText(["cfd-production", "genomics", "materials-test"]);
  await expect(byName).toHaveAttribute("aria-sort", "ascending");
  await byName.getByRole("button").click();
  await expect(names(page)).toHaveText(["materials-test", "genomics", "cfd-production"]);
  await page.getByRole("button", { name: "Table settings" }).click();
  await page.getByRole("checkbox", { name: "Slurm" }).uncheck();
  await expect(page.getByRole("columnheader", { name: "Slurm" })).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole("columnheader", { name: "Slurm" })).toHaveCount(0);
  await expect(names(page)).toHaveText(["materials-test", "genomics", "cfd-production"]);
});

test("a person keeps how the table looks, and views by name", async ({ page }) => {
  await page.goto("/sandbox/clusters?hide=queues&density=compact");
  await page.getByRole("button", { name: "Table settings" }).click();
  await page.getByRole("button", { name: "Always open like this" }).click();
  await expect(page.getByText(/Kept/)).toBeVisible();
  await page.goto("/sandbox/clusters");
  await expect(page.getByRole("columnheader", { name: "Slurm" })).toBeVisible();
  await expect(page.getByRole("columnheader", { name: "Queues" })).toHaveCount(0);

  await page.goto("/sandbox/clusters?status=CREATE_FAILED");
  await page.getByRole("button", { name: "Views" }).click();
  await page.getByRole("textbox", { name: "Name of the view" }).fill("Broken ones");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByRole("link", { name: "Broken ones" })).toBeVisible();
  await page.goto("/sandbox/clusters");
  await page.getByRole("button", { name: "Views" }).click();
  await page.getByRole("link", { name: "Broken ones" }).click();
  await expect(names(page)).toHaveText(["materials-test"]);
  await page.getByRole("button", { name: "Views" }).click();
  await page.getByRole("button", { name: "Remove view Broken ones" }).click();
  await expect(page.getByRole("link", { name: "Broken ones" })).toHaveCount(0);

  // The preferences of this worker's console outlive the test.
  await page.goto("/sandbox/clusters?hide=id,changed&density=comfortable");
  await page.getByRole("button", { name: "Table settings" }).click();
  await page.getByRole("button", { name: "Always open like this" }).click();
  await expect(page.getByText(/Kept/)).toBeVisible();
});

for (const width of [390, 1440]) {
  test(`panels open below their buttons, ${width} pixels wide`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto("/sandbox/clusters");
    const openers = await page.locator("button[popovertarget]").all();
    expect(openers.length).toBeGreaterThanOrEqual(3);
    for (const opener of openers) {
      await opener.click();
      const panel = page.locator(":popover-open");
      await expect(panel).toBeVisible();
      const [button, opened] = [await opener.boundingBox(), await panel.boundingBox()];
      if (!button || !opened) throw new Error("The button and its panel are to be seen.");
      const gap = opened.y - (button.y + button.height);
      expect(gap).toBeGreaterThanOrEqual(0);
      expect(gap).toBeLessThan(16);
      expect(opened.x).toBeGreaterThanOrEqual(0);
      expect(opened.x + opened.width).toBeLessThanOrEqual(width);
      await page.keyboard.press("Escape");
      await expect(panel).toBeHidden();
    }
  });
}

test("rows are selected by keyboard, and axe finds nothing", async ({ page }) => {
  await page.goto("/sandbox/clusters?status=ACTIVE");
  await page.getByRole("checkbox", { name: "Select genomics" }).focus();
  await page.keyboard.press("Space");
  await expect(page.getByText("1 selected")).toBeVisible();
  await page.getByRole("checkbox", { name: "Select all rows shown" }).check();
  await expect(page.getByText("2 selected")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Clear selection" }).click();
  await expect(page.getByText("2 selected")).toBeHidden();
});

test.describe("with a fleet", () => {
  test.use({
    sandboxSettings: {
      ...{ seed: false, transitionMs: 0, revision: "2024-09-26" },
      quotas: { clusters: 1000, creatingClusters: 1000 },
    },
  });

  test("five hundred rows are there, and only those in view are in the page", async ({
    page,
    sandbox,
  }) => {
    await createFleet(sandbox.endpoint, 300, 0);
    await page.goto("/sandbox/clusters?rows=500&sort=name");
    await expect(names(page).first()).toHaveText("cluster-number-0");
    await expect(page.getByRole("heading", { name: "Clusters" })).toBeVisible();
    expect(await names(page).count()).toBeLessThan(100);
    await expect(async () => {
      await page.keyboard.press("End");
      await expect(names(page).filter({ hasText: /^cluster-number-299$/ })).toBeInViewport({
        timeout: 500,
      });
    }).toPass();
    expect(await names(page).count()).toBeLessThan(100);
    // The headings are row 1 to a screen reader, whichever rows are in the page.
    const last = page.getByRole("row", { name: /cluster-number-299/ });
    await expect(last).toHaveAttribute("aria-rowindex", "301");
  });
});
