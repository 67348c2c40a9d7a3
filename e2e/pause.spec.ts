import type { Page } from "@playwright/test";
import { controlOf } from "./control.ts";
import { expect, test } from "./fixtures.ts";
import { pressUntil } from "./press-until.ts";

/** Counts what the page asks the console's GET handlers from now on. */
function countReads(page: Page) {
  let count = 0;
  page.on("request", (sent) => {
    if (new URL(sent.url()).pathname.startsWith("/api/")) count += 1;
  });
  return () => count;
}

const pause = (page: Page) => page.getByRole("button", { name: "Pause updates" });
const resume = (page: Page) => page.getByRole("button", { name: "Resume updates" });

test("who pauses asks for nothing, on every page of the tab, until they resume", async ({
  page,
  request,
  sandbox,
}) => {
  await page.clock.install();
  await page.goto("/sandbox/clusters");
  const row = page.getByRole("row", { name: /genomics/ });
  await expect(row).toContainText("Active");
  await pause(page).click();
  await expect(page.getByText(/^Paused, read/)).toBeVisible();
  const reads = countReads(page);
  await controlOf(request, sandbox.endpoint)("resources", {
    ...{ identifier: "genomics", status: "SUSPENDED" },
  });
  await page.clock.fastForward(120_000);
  expect(reads()).toBe(0);
  await expect(row).toContainText("Active");

  await page.getByRole("link", { name: "materials-test" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "materials-test" })).toBeVisible();
  await expect(page.getByText(/^Paused, read/)).toBeVisible();
  await page.getByRole("link", { name: "Clusters" }).first().click();
  await expect(page.getByRole("heading", { level: 1, name: "Clusters" })).toBeVisible();
  const resumed = page.waitForResponse("**/api/sandbox/clusters");
  await resume(page).click();
  await resumed;
  await expect(row).toContainText("Suspended");
  await expect(page.getByText(/^Updated/)).toBeVisible();
});

test("p pauses and resumes, from the keyboard alone", async ({ page }) => {
  await page.goto("/sandbox/clusters");
  const search = page.getByRole("combobox", { name: "Search everywhere" });
  await pressUntil(page, "Control+k", search);
  await page.keyboard.press("Escape");
  await expect(search).toBeHidden();
  await pressUntil(page, "p", page.getByRole("button", { name: "Resume updates" }));
  await expect(page.getByRole("status").filter({ hasText: "Updates are paused." })).toBeAttached();
  const read = page.waitForRequest("**/api/sandbox/clusters", { timeout: 1_400 });
  await page.keyboard.press("p");
  await read;
  await expect(pause(page)).toBeVisible();
});

/** Makes the page believe what the browser tells it when its tab is put behind another one, or back. */
const setVisibility = (page: Page, visibility: "visible" | "hidden") =>
  page.evaluate((state) => {
    Object.defineProperty(document, "visibilityState", { configurable: true, value: state });
    document.dispatchEvent(new Event("visibilitychange", { bubbles: true }));
  }, visibility);

test("a paused tab stays paused when it is seen again", async ({ page }) => {
  await page.clock.install();
  await page.goto("/sandbox/clusters");
  await page.getByRole("rowheader", { name: "genomics" }).waitFor();
  await pause(page).click();
  await setVisibility(page, "hidden");
  const reads = countReads(page);
  await page.clock.fastForward(120_000);
  await setVisibility(page, "visible");
  await page.clock.fastForward(120_000);
  expect(reads()).toBe(0);
});
