import type { Page } from "@playwright/test";
import { controlOf } from "./control.ts";
import { openCluster, test } from "./elsewhere.ts";
import { expectAccessible } from "./expect-accessible.ts";
import { expect } from "./fixtures.ts";
import { pressUntil } from "./press-until.ts";

/** A deleted cluster is one that AWS will not tell of any more; so is a run that there never was. */
test.use({ tolerated: [/status of 404/] });

const status = (page: Page, word: string) => page.getByText(word, { exact: true }).first();

const step = (page: Page, words: string) =>
  page
    .getByRole("region", { name: "Steps", exact: true })
    .getByRole("listitem")
    .filter({ hasText: words });

/**
 * Has a run tear genomics down, and stays on its page. The console outlives the test, and another one's sandbox has a genomics too:
 * every run has to end.
 */
async function startTeardown(page: Page) {
  await openCluster(page, "genomics");
  await page.getByRole("link", { name: "Tear down" }).click();
  await page.getByRole("textbox", { name: /to confirm/ }).fill("genomics");
  await page.getByRole("button", { name: "Tear down" }).click();
  await expect(page.getByRole("region", { name: "Progress" })).toBeVisible();
}

test("a run is in the list, which is a click or two keys away", async ({ page }) => {
  await startTeardown(page);
  await expect(status(page, "Succeeded")).toBeVisible();
  await page.getByRole("link", { name: "Fleet" }).click();
  await page.getByRole("navigation", { name: "Sections" }).waitFor();
  await page.goto("/sandbox/clusters");
  await pressUntil(page, "g r", page.getByRole("heading", { level: 1, name: "Runs" }));
  const row = page.getByRole("row", { name: /Tear down genomics/ }).first();
  await expect(row).toContainText("Succeeded");
  await expect(row).toContainText("7 of 7");
  await row.getByRole("link").click();
  await expect(page.getByRole("region", { name: "Order of the steps" })).toBeVisible();
  await step(page, "Delete cluster genomics").getByText("AWS request id").click();
  await expect(page.getByRole("button", { name: /Copy request id 1 of genomics/ })).toBeVisible();
  await expectAccessible(page);
});

test("a step that fails says why, and is tried again", async ({ page, request, sandbox }) => {
  await controlOf(request, sandbox.endpoint)("outcomes", {
    ...{ operation: "DeleteQueue", times: 1, status: "DELETE_FAILED" },
    errorInfo: [{ code: "X", message: "A job does not end." }],
  });
  await startTeardown(page);
  await expect(page.getByText("The run stopped: 1 step failed")).toBeVisible();
  await expect(status(page, "Failed")).toBeVisible();
  await expect(page.getByRole("alert").first()).toContainText("A job does not end.");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Retry failed steps" }).click();
  await expect(status(page, "Succeeded")).toBeVisible();
  await expect(page.getByText(/The run stopped/)).toBeHidden();
});

test("what AWS does not take now is tried again by itself", async ({ page, request, sandbox }) => {
  await controlOf(request, sandbox.endpoint)("faults", {
    ...{ operation: "DeleteQueue", times: 1000, error: "ThrottlingException" },
  });
  await startTeardown(page);
  const waiting = step(page, "Delete queue alignment");
  await expect(waiting).toContainText("To be retried");
  await expect(waiting).toContainText("asks to slow down");
  await expect(waiting).toContainText("The console tries again");
  await request.delete(`${sandbox.endpoint}/_sandbox/faults`);
  await expect(status(page, "Succeeded")).toBeVisible({ timeout: 45_000 });
});

test.describe("with transitions that last", () => {
  test.use({ sandboxSettings: { seed: true, transitionMs: 4_000, revision: "2024-09-26" } });

  test("a run that is cancelled finishes what is under way, and can go on", async ({ page }) => {
    test.slow();
    await startTeardown(page);
    await page.getByRole("button", { name: "Cancel run" }).click();
    const dialog = page.getByRole("dialog", { name: "Cancel this run?" });
    await expect(dialog).toContainText("Nothing new is begun.");
    await expectAccessible(page);
    await dialog.getByRole("button", { name: "Cancel run" }).click();
    await expect(dialog).toBeHidden();
    await expect(status(page, "Cancelled")).toBeVisible();
    await expect(step(page, "Delete queue alignment")).toContainText("Done");
    await expect(step(page, "Delete cluster genomics")).toContainText("Skipped");
    await page.getByRole("button", { name: "Go on after all" }).click();
    await expect(status(page, "Succeeded")).toBeVisible({ timeout: 45_000 });
  });

  test("while it works, its cluster and the list of clusters lead to it", async ({ page }) => {
    await startTeardown(page);
    await page.getByRole("link", { name: "Clusters" }).click();
    await expect(page.getByText("A run is working here")).toBeVisible();
    await page.getByRole("link", { name: "genomics", exact: true }).click();
    await expect(page.getByText("A run is working on this cluster")).toBeVisible();
    await page.getByRole("link", { name: "Tear down genomics" }).click();
    await expect(status(page, "Succeeded")).toBeVisible({ timeout: 45_000 });
  });
});

test("an address of no run says so", async ({ page }) => {
  await page.goto("/sandbox/runs/nothing");
  await expect(page.getByRole("heading", { level: 1, name: "Not found" })).toBeVisible();
  await page.getByRole("main").getByRole("link", { name: "Runs" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Runs" })).toBeVisible();
});

test.describe("in both themes", () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test("a run fits a phone, where its steps are a list", async ({ page }) => {
    await startTeardown(page);
    await expect(status(page, "Succeeded")).toBeVisible();
    await expect(page.getByRole("region", { name: "Order of the steps" })).toBeHidden();
    await expectAccessible(page);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - window.innerWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
  });
});
