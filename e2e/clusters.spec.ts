import { expect, test } from "./fixtures.ts";

test("the seeded clusters are listed, with icon and word", async ({ page }) => {
  await page.goto("/sandbox/clusters");
  const failed = page.getByRole("row", { name: /materials-test/ });
  await expect(failed).toContainText("Create failed");
  await expect(page.getByRole("row", { name: /genomics/ })).toContainText("Active");
  await expect(page.getByText(/Updated/)).toBeVisible();
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the rows are there", async ({ page }) => {
    await page.goto("/sandbox/clusters");
    await expect(page.getByRole("rowheader", { name: "genomics" })).toBeVisible();
  });
});

test("a settled list costs a 304 a poll", async ({ page, request }) => {
  const first = await request.get("/api/sandbox/clusters");
  expect(first.status()).toBe(200);
  const again = await request.get("/api/sandbox/clusters", {
    headers: { "if-none-match": first.headers().etag ?? "" },
  });
  expect(again.status()).toBe(304);
  expect(await again.body()).toHaveLength(0);

  await page.goto("/sandbox/clusters");
  const poll = page.waitForResponse("**/api/sandbox/clusters");
  await page.getByRole("button", { name: "Refresh" }).click();
  await poll;
  await expect(page.getByRole("row", { name: /genomics/ })).toContainText("Active");
});

test("polling stops while the tab is hidden and catches up when it is seen again", async ({
  page,
  context,
}) => {
  let polls = 0;
  page.on("request", (request) => {
    if (request.url().includes("/api/sandbox/clusters")) polls += 1;
  });
  await page.clock.install();
  await page.goto("/sandbox/clusters");
  await expect(page.getByRole("rowheader", { name: "genomics" })).toBeVisible();
  const hide = (hidden: boolean) =>
    page.evaluate(
      (state) => {
        Object.defineProperty(document, "visibilityState", { value: state, configurable: true });
        document.dispatchEvent(new Event("visibilitychange", { bubbles: true }));
      },
      hidden ? "hidden" : "visible",
    );
  await hide(true);
  polls = 0;

  await page.clock.fastForward(120_000);
  expect(polls).toBe(0);
  const caughtUp = page.waitForRequest("**/api/sandbox/clusters");
  await hide(false);
  await caughtUp;
  expect(context.pages()).toHaveLength(1);
});

test.describe("in an empty account", () => {
  test.use({ sandboxSettings: { seed: false, transitionMs: 600, revision: "2024-09-26" } });

  test("the page says what a cluster is and how to begin", async ({ page }) => {
    await page.goto("/sandbox/clusters");
    await expect(page.getByRole("heading", { name: "No clusters yet" })).toBeVisible();
    await expect(page.getByRole("link", { name: "Create cluster" }).first()).toBeVisible();
  });
});

test.describe("while the sandbox is away", () => {
  test.use({ tolerated: [/status of 503/] });

  test("old data stays, marked as stale, and recovers without a reload", async ({
    page,
    sandbox,
  }) => {
    await page.goto("/sandbox/clusters");
    await expect(page.getByRole("rowheader", { name: "genomics" })).toBeVisible();
    await sandbox.stop();
    await page.getByRole("button", { name: "Refresh" }).click();
    await expect(page.getByText(/may be out of date/)).toBeVisible();
    await expect(page.getByText("AWS PCS does not answer.")).toBeVisible();
    await expect(page.getByRole("rowheader", { name: "genomics" })).toBeVisible();
    await sandbox.restart();
    await expect(page.getByText(/may be out of date/)).toBeHidden();
    await expect(page.getByRole("rowheader", { name: "genomics" })).toBeVisible();
  });

  test("a page opened meanwhile shows what was read before, and recovers", async ({
    page,
    sandbox,
  }) => {
    await sandbox.stop();
    await page.goto("/sandbox/clusters");
    await expect(page.getByText(/may be out of date/)).toBeVisible();
    await sandbox.restart();
    await expect(page.getByText(/may be out of date/)).toBeHidden();
    await expect(page.getByRole("rowheader", { name: "genomics" })).toBeVisible();
  });
});
