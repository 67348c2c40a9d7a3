import type { Page } from "@playwright/test";
import { createFleet } from "#bench/fleet.ts";
import { controlOf } from "./control.ts";
import { expectAccessible } from "./expect-accessible.ts";
import { expect, test } from "./fixtures.ts";
import { changesSent, row, tagsAtAws, typeTag } from "./tags.ts";

const preview = (page: Page) => page.getByRole("button", { name: "Preview changes" });

/** Selects clusters in their table and goes on to their tags. */
async function editTagsOf(page: Page, ...clusters: string[]) {
  await page.goto("/sandbox/clusters");
  for (const cluster of clusters) {
    await page.getByRole("checkbox", { name: `Select ${cluster}` }).check();
  }
  await page.getByRole("link", { name: "Edit tags" }).click();
  await preview(page).waitFor();
}

const planOf = (page: Page, name: string) =>
  page.getByRole("main").getByRole("listitem").filter({ hasText: name });

test("common keys have their value, mixed ones say so, and each resource gets the least", async ({
  page,
  sandbox,
}) => {
  await editTagsOf(page, "genomics", "cfd-production");
  await expect(row(page, "team").value).toHaveAttribute("placeholder", "mixed: 2 values");
  await expect(row(page, "environment").value).toHaveAttribute(
    "placeholder",
    "on 1 of 2: production",
  );
  await row(page, "cost-center").remove.click();
  await expect(row(page, "cost-center").undo).toBeFocused();
  await page.getByRole("button", { name: "Set on all 2: environment" }).click();
  await row(page, "team").value.fill("x");
  await page.getByRole("button", { name: "Leave as it is: team" }).click();
  await expect(row(page, "team").value).toHaveAttribute("placeholder", "mixed: 2 values");
  await typeTag(page, "project", "");
  await preview(page).click();
  const heading = page.getByRole("heading", { name: "What will be sent to 2 resources" });
  await expect(heading).toBeFocused();
  const genomics = planOf(page, "Cluster genomics");
  await expect(genomics).toContainText("Remove cost-center");
  await expect(genomics).toContainText("Add environment: production");
  await expect(genomics).toContainText("Add project: empty");
  await expect(planOf(page, "Cluster cfd-production")).not.toContainText("environment");
  expect(await changesSent(sandbox.endpoint)).toEqual([]);
  await page.getByRole("button", { name: "Back" }).click();
  await expect(preview(page)).toBeFocused();
  await expect(row(page, "project").value).toHaveValue("");
  await preview(page).click();
  await page.getByRole("button", { name: "Save to 2 resources" }).click();
  await expect(page.getByRole("heading", { name: "2 resources saved" })).toBeFocused();
  expect(await tagsAtAws(sandbox.endpoint, "genomics")).toEqual({
    ...{ team: "genomics", environment: "production", project: "" },
  });
  await page.getByRole("button", { name: "Edit more" }).click();
  await expect(row(page, "environment").value).toHaveValue("production");
});

test("clusters, node groups and queues are edited together", async ({ page, sandbox }) => {
  await editTagsOf(page, "genomics");
  await page.getByRole("button", { name: "Add their 3 node groups" }).click();
  await page.getByRole("button", { name: "Add their 3 queues" }).click();
  await expect(page.getByText("1 cluster, 3 node groups, 3 queues selected")).toBeVisible();
  await typeTag(page, "project", "p");
  await preview(page).click();
  await page.getByRole("button", { name: "Save to 7 resources" }).click();
  await expect(page.getByRole("heading", { name: "7 resources saved" })).toBeVisible();
  expect(await changesSent(sandbox.endpoint)).toHaveLength(7);

  await page.getByRole("button", { name: "Change the selection" }).click();
  const filter = page.getByRole("combobox", { name: "Filter" });
  await filter.fill("kind = Queue");
  await filter.press("Enter");
  await expect(page).toHaveURL(/kind=Queue/);
  await expect(page.getByRole("checkbox", { name: "Select Queue urgent" })).toBeChecked();
  await page.getByRole("checkbox", { name: "Select Queue solver" }).check();
  await page.getByRole("button", { name: "Edit tags of 8 resources" }).click();
  await expect(row(page, "project").value).toHaveAttribute("placeholder", "on 7 of 8: p");
});

test("the Tags tab leads to the tags of all in a cluster, and the palette to the page", async ({
  page,
}) => {
  await page.goto("/sandbox/clusters");
  await page.getByRole("link", { name: "genomics", exact: true }).click();
  await page.getByRole("link", { name: "Tags", exact: true }).click();
  await page.getByRole("link", { name: "Edit the tags of all 7 together" }).click();
  await expect(page.getByRole("heading", { name: "Tags of 7 resources" })).toBeVisible();
  await page.reload();
  await expect(page.getByRole("button", { name: "Edit tags of 0 resources" })).toBeVisible();
});

test("errors stop the preview, at the field", async ({ page }) => {
  await editTagsOf(page, "genomics", "cfd-production");
  await typeTag(page, "team", "x");
  await preview(page).click();
  const added = page.getByRole("group").last().getByLabel("Key", { exact: true });
  await expect(added).toBeFocused();
  await expect(added).toHaveAccessibleDescription(/Another tag has this key/);
});

test("what fails says why, and only that is tried again", async ({ page, request, sandbox }) => {
  const control = controlOf(request, sandbox.endpoint);
  await editTagsOf(page, "genomics", "cfd-production", "materials-test");
  await row(page, "cost-center").remove.click();
  await typeTag(page, "project", "p");
  await preview(page).click();
  await control("faults", { operation: "TagResource", times: 2, error: "AccessDeniedException" });
  await page.getByRole("button", { name: "Save to 3 resources" }).click();
  await expect(page.getByRole("heading", { name: "1 resource saved, 2 failed" })).toBeFocused();
  const failed = page.getByRole("listitem").filter({ has: page.getByLabel("Failed") });
  await expect(failed).toHaveCount(2);
  await expect(failed.first()).toContainText("AccessDeniedException");
  await expectAccessible(page);
  const before = await changesSent(sandbox.endpoint);
  await page.getByRole("button", { name: "Try the 2 that failed again" }).click();
  await expect(page.getByRole("heading", { name: "3 resources saved" })).toBeVisible();
  // What was removed before is not removed again.
  const after = await changesSent(sandbox.endpoint);
  expect(after.slice(before.length)).toEqual(["TagResource", "TagResource"]);
});

test.describe("without a permission", () => {
  test.use({ tolerated: [/status of 403/] });

  test("what cannot be read is left alone", async ({ page, request, sandbox }) => {
    const control = controlOf(request, sandbox.endpoint);
    await page.goto("/sandbox/clusters");
    await page.getByRole("checkbox", { name: "Select all rows shown" }).check();
    await control("faults", {
      ...{ operation: "ListTagsForResource", times: 1, error: "AccessDeniedException" },
    });
    await page.getByRole("link", { name: "Edit tags" }).click();
    await expect(page.getByText("The tags of 1 resource could not be read")).toBeVisible();
  });
});

test("axe finds nothing in the steps", async ({ page }) => {
  await page.goto("/sandbox/tags");
  await page.getByRole("table").waitFor();
  await expectAccessible(page);
  await page.getByRole("checkbox", { name: "Select all rows shown" }).check();
  await page.getByRole("button", { name: /Edit tags of/ }).click();
  await preview(page).waitFor();
  await typeTag(page, "project", "p ");
  await expectAccessible(page);
  await preview(page).click();
  await page.getByRole("heading", { name: /What will be sent/ }).waitFor();
  await expectAccessible(page);
});

test.describe("with a fleet", () => {
  test.use({
    sandboxSettings: {
      ...{ seed: false, transitionMs: 0, revision: "2024-09-26" },
      quotas: { clusters: 1000, creatingClusters: 1000 },
    },
  });

  test("five hundred clusters are tagged in one go", async ({ page, sandbox }) => {
    test.setTimeout(180_000);
    await createFleet(sandbox.endpoint, 500, 0);
    await page.goto("/sandbox/clusters?rows=500");
    await page.getByRole("link", { name: "cluster-number-0" }).waitFor();
    await page.getByRole("checkbox", { name: "Select all rows shown" }).check();
    await expect(page.getByText("500 selected")).toBeVisible();
    await page.getByRole("link", { name: "Edit tags" }).click();
    await preview(page).waitFor({ timeout: 60_000 });
    await typeTag(page, "project", "p");
    await preview(page).click();
    await page.getByRole("button", { name: "Save to 500 resources" }).click({ timeout: 60_000 });
    await expect(page.getByRole("heading", { name: "500 resources saved" })).toBeVisible({
      timeout: 60_000,
    });
    expect(await tagsAtAws(sandbox.endpoint, "cluster-number-499")).toEqual({ project: "p" });
  });
});
