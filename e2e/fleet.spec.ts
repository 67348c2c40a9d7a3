import type { Page } from "@playwright/test";
import { controlOf } from "./control.ts";
import { expect } from "./fixtures.ts";
import { test } from "./own-console.ts";

const card = (page: Page, name: string) => page.getByRole("region", { name, exact: true });

const here = { id: "here", name: "Here", region: "us-east-1" };
const there = { id: "there", name: "There", region: "eu-west-1" };

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("every connection is there with its figures, and nothing of another", async ({
    page,
    request,
  }) => {
    // The fleet does not wait for a first reading that takes long; these do.
    await request.get("/api/sandbox/clusters");
    await request.get("/api/sandbox-eu/clusters");
    await page.goto("/");
    const sandbox = card(page, "Sandbox");
    await expect(sandbox).toContainText("us-east-1");
    await expect(sandbox).toContainText(/Clusters.*2.*Active.*1.*Create failed/);
    await expect(sandbox).toContainText(/Node groups.*7.*Active/);
    await expect(sandbox).toContainText(/Queues.*7.*Active/);
    await expect(sandbox).toContainText(/5–527 of 2,592/);
    await expect(sandbox).toContainText("network interface could not be created");
    await expect(sandbox).not.toContainText("seismic");
    const eu = card(page, "Sandbox EU");
    await expect(eu).toContainText(/Clusters.*1.*Active.*1.*Suspended/);
    await expect(eu).toContainText(/climate-archive.*24\.11 ended on 2026-05-31/);
    await expect(eu).not.toContainText("materials-test");
  });
});

test("all connections are the first entry of the switch, and a card leads to its clusters", async ({
  page,
}) => {
  await page.goto("/sandbox-eu/clusters");
  await page.getByRole("button", { name: /Connection:/ }).click();
  await page.getByRole("navigation", { name: "Connections" }).getByRole("link").first().click();
  await expect(page.getByRole("heading", { level: 1, name: "Fleet" })).toBeVisible();
  await expect(page.getByRole("button", { name: /Connection:/ })).toContainText("All connections");
  await card(page, "Sandbox EU").getByRole("link", { name: "Sandbox EU" }).click();
  await expect(page.getByRole("rowheader", { name: "seismic" })).toBeVisible();
});

test("the browser asks for all of it in one request, and a settled fleet is a 304", async ({
  page,
  request,
}) => {
  const asked = new Set<string>();
  page.on("request", (sent) => {
    const { pathname } = new URL(sent.url());
    if (pathname.startsWith("/api/")) asked.add(pathname);
  });
  await page.goto("/");
  const poll = page.waitForResponse("**/api/fleet");
  await page.getByRole("button", { name: "Refresh" }).click();
  await poll;
  expect([...asked]).toEqual(["/api/fleet"]);
  const first = await request.get("/api/fleet");
  const etag = first.headers().etag ?? "";
  const again = await request.get("/api/fleet", { headers: { "if-none-match": etag } });
  expect(again.status()).toBe(304);
});

test.describe("with transitions that last", () => {
  test.use({ sandboxSettings: { seed: true, transitionMs: 60_000, revision: "2024-09-26" } });

  test("what changes and what fails shows by name, since when, and in the activity", async ({
    page,
    request,
    sandbox,
  }) => {
    const control = controlOf(request, sandbox.endpoint);
    await page.goto("/");
    const eu = card(page, "Sandbox EU");
    await expect(eu).toContainText("Suspended");
    await control("resources", { identifier: "seismic", status: "UPDATING" });
    const changing = eu.getByRole("group", { name: "Changing now" });
    await expect(changing.getByRole("listitem")).toContainText(/seismic\s*\d+ s\s*Updating/);
    await control("resources", { identifier: "seismic", status: "UPDATE_FAILED" });
    await expect(changing).toBeHidden();
    const failed = eu.getByRole("group", { name: "Failed" });
    await expect(failed.getByRole("listitem")).toContainText(/seismic.*just now.*Update failed/);
    const latest = page.getByRole("region", { name: "Latest activity" }).getByRole("listitem");
    await expect(latest.nth(0)).toContainText(/Sandbox EU.*seismic.*Updating.*Update failed/);
    await expect(latest.nth(0)).toContainText(/Updating took \d+ s/);
    await failed.getByRole("link", { name: "seismic" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "seismic" })).toBeVisible();
  });
});

test.describe("with a Region that is cut off", () => {
  test("its data stays with age and cause, the others go on, and it recovers", async ({
    page,
    request,
    sandbox,
    otherSandbox,
    ownConsole,
  }) => {
    const { endpoint } = otherSandbox;
    const { url } = await ownConsole([here, { ...there, endpoint }]);
    await page.goto(url);
    await expect(card(page, "There")).toContainText("Suspended");
    await otherSandbox.stop();
    await expect(card(page, "There")).toContainText(/Read .*: AWS PCS does not answer/);
    await expect(card(page, "There")).toContainText("climate-archive");

    await controlOf(request, sandbox.endpoint)("resources", {
      identifier: "genomics",
      status: "SUSPENDED",
    });
    await expect(card(page, "Here")).toContainText("Suspended");
    await expect(card(page, "Here")).not.toContainText("does not answer");

    await otherSandbox.restart();
    await expect(card(page, "There")).not.toContainText("does not answer");
    await expect(card(page, "There")).toContainText("climate-archive");
  });

  test("one that never answered says why, and blanks nothing", async ({
    page,
    otherSandbox,
    ownConsole,
  }) => {
    const { endpoint } = otherSandbox;
    await otherSandbox.stop();
    const { url } = await ownConsole([here, { ...there, endpoint }]);
    await page.goto(url);
    await expect(card(page, "Here")).toContainText("materials-test");
    await expect(card(page, "There")).toContainText("AWS PCS does not answer.");
    await otherSandbox.restart();
    await expect(card(page, "There")).toContainText("climate-archive");
  });

  test("one that hangs is being read, while the others are there already", async ({
    request,
    page,
    otherSandbox,
    ownConsole,
  }) => {
    const { endpoint } = otherSandbox;
    const { url } = await ownConsole([here, { ...there, endpoint }]);
    const hang = { operation: "ListClusters", times: 1000, delayMs: 600_000 };
    await controlOf(request, endpoint)("faults", hang);
    // Without JavaScript there is but one answer, which cannot have waited for the one that hangs.
    const first = await request.get(url);
    expect(await first.text()).toContain("Being read for the first time");
    await page.goto(url);
    await expect(card(page, "Here")).toContainText("materials-test");
    await expect(card(page, "There")).toContainText("Being read for the first time");
  });
});

test("without its database the fleet still shows, and says what is missing", async ({
  page,
  ownConsole,
}) => {
  const env = { DATABASE_URL: "postgresql://console@127.0.0.1:1/console" };
  const { url } = await ownConsole([here, there], env, { unready: true });
  await page.goto(url);
  await expect(card(page, "There")).toContainText("climate-archive");
  await expect(page.getByRole("region", { name: "Latest activity" })).toContainText(
    "database does not work",
  );
});

test("a console with one connection has a fleet of one", async ({ page, ownConsole }) => {
  const { url } = await ownConsole([here]);
  await page.goto(url);
  await expect(card(page, "Here")).toContainText("materials-test");
  await expect(page.getByRole("main").getByRole("heading", { level: 2 })).toHaveText([
    "Here",
    "Latest activity",
  ]);
});
