import type { Page } from "@playwright/test";
import { controlOf } from "./control.ts";
import { openCluster, test, timesDone } from "./elsewhere.ts";
import { expectAccessible } from "./expect-accessible.ts";
import { expect } from "./fixtures.ts";

/** A deleted cluster is one that AWS will not tell of any more. */
test.use({ tolerated: [/status of 404/] });

const tearDown = (page: Page) => page.getByRole("button", { name: "Tear down" });
const heading = (page: Page, name: string) => page.getByRole("heading", { level: 1, name });

async function openPreview(page: Page, name: string) {
  await openCluster(page, name);
  await page.getByRole("link", { name: "Tear down" }).click();
  await expect(heading(page, `Tear down ${name}`)).toBeVisible();
}

async function confirm(page: Page, words: string) {
  await page.getByRole("textbox", { name: /to confirm/ }).fill(words);
  await tearDown(page).click();
  await expect(page).toHaveURL(/\/sandbox\/runs\/[0-9a-f-]{36}$/);
}

const succeeded = (page: Page) =>
  expect(page.getByText("Succeeded", { exact: true })).toBeVisible({ timeout: 45_000 });

test("a cluster is torn down in order, after its name was typed", async ({
  page,
  request,
  sandbox,
}) => {
  await openPreview(page, "genomics");
  const preview = page.getByRole("region", { name: "genomics" });
  await expect(preview.getByRole("heading", { level: 3 })).toHaveText([
    "First: 3 queues",
    "Then: 3 node groups",
    "Last: the cluster",
    "What goes with it",
  ]);
  await expect(preview).toContainText("2 instances that run now end");
  await expect(preview).toContainText("Its accounting records are lost");
  await expect(page.getByText("7 resources are deleted.")).toBeVisible();

  await tearDown(page).click();
  await expect(page.getByText("Type this exactly: genomics")).toBeVisible();
  await page.getByRole("textbox", { name: "Type genomics to confirm" }).fill("genomic");
  await tearDown(page).click();
  await expect(page.getByText("Type this exactly: genomics")).toBeVisible();
  await confirm(page, "genomics");
  await expect(heading(page, "Tear down genomics")).toBeVisible();
  await expect(page).toHaveTitle(/^\d\/7 · Tear down genomics/);
  await succeeded(page);
  await expect(page).toHaveTitle(/^Succeeded · Tear down genomics/);
  await expect(page.getByText("7 of 7 steps done", { exact: true })).toBeVisible();

  for (const [operation, times] of [
    ["DeleteQueue", 3],
    ["DeleteComputeNodeGroup", 3],
    ["DeleteCluster", 1],
  ] as const)
    expect(await timesDone(request, sandbox.endpoint, operation)).toBe(times);
  await page.getByRole("link", { name: "Clusters" }).click();
  await expect(page.getByRole("rowheader", { name: "cfd-production" })).toBeVisible();
  await expect(page.getByRole("rowheader", { name: "genomics" })).toHaveCount(0);
});

test("several clusters go side by side, and one whose creation failed with them", async ({
  page,
}) => {
  await page.goto("/sandbox/clusters");
  for (const name of ["genomics", "materials-test"])
    await page.getByRole("checkbox", { name }).check();
  await page.getByRole("link", { name: "Tear down" }).click();
  await expect(heading(page, "Tear down genomics and materials-test")).toBeVisible();
  const failed = page.getByRole("region", { name: "materials-test" });
  await expect(failed).toContainText("Create failed");
  await expect(failed).toContainText("Only: the cluster");
  await confirm(page, "tear down 2 clusters");
  await expect(page.getByText("Delete node group login of genomics")).toBeVisible();
  await succeeded(page);
});

test("what came after the preview is not deleted: it is shown first", async ({
  page,
  elsewhere,
}) => {
  await openPreview(page, "genomics");
  await page.getByRole("button", { name: "Pause updates" }).click();
  const clusterIdentifier = "genomics";
  await elsewhere.createQueue({ clusterIdentifier, queueName: "late" });
  await page.getByRole("textbox", { name: /to confirm/ }).fill("genomics");
  await tearDown(page).click();
  await expect(page.getByText(/late in genomics appeared since you looked/)).toBeVisible();
  // The page has read anew, and what was typed is still there.
  await expect(page.getByRole("link", { name: "late" })).toBeVisible();
  await expect(page.getByText("First: 4 queues")).toBeVisible();
  await confirm(page, "genomics");
  await page.getByRole("button", { name: "Resume updates" }).click();
  await succeeded(page);
});

test("the dialog that cannot delete a cluster leads to its teardown", async ({ page }) => {
  await openCluster(page, "genomics");
  await page.getByRole("button", { name: "Delete cluster" }).click();
  await page.getByRole("dialog").getByRole("link", { name: "Tear down" }).click();
  await expect(heading(page, "Tear down genomics")).toBeVisible();
});

test("clusters that are not there any more are said to be gone", async ({ page, elsewhere }) => {
  await page.goto("/sandbox/teardown?cluster=pcs_nothing");
  await expect(heading(page, "Nothing to tear down")).toBeVisible();
  const { clusters = [] } = await elsewhere.listClusters({});
  const ids = clusters.map(({ id = "" }) => `cluster=${id}`);
  await page.goto(`/sandbox/teardown?${ids.join("&")}&cluster=pcs_nothing`);
  await expect(page.getByText(/^1 of the \d clusters is not there any more$/)).toBeVisible();
});

test.describe("with transitions that last", () => {
  test.use({ sandboxSettings: { seed: true, transitionMs: 4_000, revision: "2024-09-26" } });

  test("what appears meanwhile is left alone until somebody says so", async ({
    page,
    elsewhere,
    request,
    sandbox,
  }) => {
    test.slow();
    await openPreview(page, "genomics");
    await confirm(page, "genomics");
    await expect(page.getByText(/3 under way|4 under way/)).toBeVisible();
    await elsewhere.createQueue({ clusterIdentifier: "genomics", queueName: "late" });
    const panel = page.getByRole("status").filter({ hasText: "1 resource in genomics appeared" });
    await expect(panel).toBeVisible({ timeout: 45_000 });
    await expect(panel.getByRole("link", { name: "late" })).toBeVisible();
    expect(await timesDone(request, sandbox.endpoint, "DeleteQueue")).toBe(3);

    await page.getByRole("button", { name: "Delete these too" }).click();
    const dialog = page.getByRole("dialog", { name: "Delete what appeared in genomics?" });
    await expect(dialog).toContainText("queue late is deleted");
    await expectAccessible(page);
    await dialog.getByRole("button", { name: "Delete these too" }).click();
    await succeeded(page);
    expect(await timesDone(request, sandbox.endpoint, "DeleteQueue")).toBe(4);
  });

  test("what is changing is waited for", async ({ page, request, sandbox }) => {
    await controlOf(request, sandbox.endpoint)("resources", {
      ...{ identifier: "pcs_q4e9j1t6rx", status: "UPDATING" },
    });
    await openPreview(page, "genomics");
    await expect(
      page.getByText("The run waits until that has ended, then deletes it."),
    ).toBeVisible();
  });
});

test("axe finds nothing in the preview, and it fits a phone", async ({ page }) => {
  await openPreview(page, "genomics");
  await tearDown(page).click();
  await expectAccessible(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await expectAccessible(page);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - window.innerWidth,
  );
  expect(overflow).toBeLessThanOrEqual(0);
});
