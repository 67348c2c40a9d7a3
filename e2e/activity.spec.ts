import type { Page } from "@playwright/test";
import { z } from "zod";
import { controlOf } from "./control.ts";
import { createButton, fillCluster, goToStep, openMade } from "./create-form.ts";
import { expect } from "./fixtures.ts";
import { test } from "./own-console.ts";

const here = { id: "here", name: "Here", region: "us-east-1" };

const entries = (page: Page) => page.getByRole("main").getByRole("listitem");

const clusterRows = z.array(z.object({ id: z.string(), name: z.string() }));

/** Opens the tab of a cluster by its address, as from a bookmark. */
async function openActivity(page: Page, url: string, name: string) {
  const answer = await page.request.get(`${url}/api/here/clusters`);
  const found = clusterRows.parse(await answer.json()).find((row) => row.name === name);
  await page.goto(`${url}/here/clusters/${found?.id ?? ""}/activity`);
}

test.describe("with transitions that a person can see", () => {
  test.use({
    tolerated: [/status of 404/],
    sandboxSettings: { seed: false, transitionMs: 6_000, revision: "2024-09-26" },
  });

  test("a cluster's whole life is on its time line, live, also when it is deleted meanwhile", async ({
    page,
  }) => {
    await fillCluster(page, "short-lived");
    await goToStep(page, "Review");
    await createButton(page).click();
    await openMade(page, "short-lived");
    await page.getByRole("link", { name: "Activity" }).click();
    await expect(entries(page).last()).toContainText(
      /Cluster.*short-lived.*Creating.*seen for the first time.*for \d+ s so far/,
    );
    await expect(entries(page)).toHaveCount(2);
    await expect(entries(page).first()).toContainText(/Creating.*Active.*Creating took \d+ s/);

    await page.getByRole("button", { name: "Delete" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("textbox").fill("short-lived");
    await dialog.getByRole("button", { name: "Delete cluster" }).click();
    await expect(entries(page).first()).toContainText(/Deleting.*Deleted.*Deleting took \d+ s/);
    await expect(page.getByRole("main")).toContainText("short-lived is deleted");
    await expect(entries(page)).toHaveCount(4);
    await expect(entries(page).getByRole("link")).toHaveCount(0);
  });
});

test("a failure stands in its place, with its reason and how long the phase before took", async ({
  page,
  request,
  sandbox,
}) => {
  const control = controlOf(request, sandbox.endpoint);
  await control("outcomes", {
    operation: "CreateCluster",
    times: 1,
    status: "CREATE_FAILED",
    errorInfo: [{ code: "NO_CAPACITY", message: "The zone has no room for a controller." }],
  });
  await fillCluster(page, "unlucky");
  await goToStep(page, "Review");
  await createButton(page).click();
  await openMade(page, "unlucky");
  await page.getByRole("link", { name: "Activity" }).click();
  const failure = entries(page).filter({ hasText: "Create failed" });
  await expect(failure).toContainText("The zone has no room for a controller. NO_CAPACITY");
});

test.describe("with transitions that last", () => {
  test.use({ sandboxSettings: { seed: true, transitionMs: 60_000, revision: "2024-09-26" } });

  test("groups and queues are on the time line of their cluster, in the order of events", async ({
    page,
    request,
    sandbox,
  }) => {
    const control = controlOf(request, sandbox.endpoint);
    await page.goto("/sandbox/clusters");
    await page.getByRole("link", { name: "genomics" }).click();
    await page.getByRole("link", { name: "Activity" }).click();
    // The database is the worker's: how many entries there are, other tests decide, too.
    await expect(entries(page).first()).toBeVisible();
    await control("resources", { identifier: "alignment-spot", status: "UPDATING" });
    await expect(entries(page).first()).toContainText(/Node group.*alignment-spot.*Updating/);
    await control("resources", { identifier: "urgent", status: "UPDATE_FAILED" });
    await expect(entries(page).first()).toContainText(/Queue.*urgent.*Active.*Update failed/);
    await control("resources", { identifier: "alignment-spot", status: "MOVING_TO_MARS" });
    await expect(entries(page).first()).toContainText(
      /alignment-spot.*Updating.*Moving to mars.*Updating took \d+ s/,
    );
    await entries(page).first().getByRole("link", { name: "alignment-spot" }).click();
    await expect(page.getByRole("heading", { name: "alignment-spot" })).toBeVisible();
  });

  test("what is older is shown when asked for", async ({ page, request, sandbox }) => {
    const control = controlOf(request, sandbox.endpoint);
    await page.goto("/sandbox/clusters");
    await page.getByRole("link", { name: "cfd-production" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "cfd-production" })).toBeVisible();
    const clusterUrl = page.url();
    for (let round = 0; round < 45; round += 1) {
      await control("resources", { identifier: "meshing", status: `PHASE_${String(round)}` });
      await expect
        .poll(async () =>
          (await request.get(clusterUrl.replace("/sandbox/", "/api/sandbox/"))).text(),
        )
        .toContain(`"PHASE_${String(round)}"`);
    }
    await page.getByRole("link", { name: "Activity" }).click();
    // First sights of the cluster and all in it, and 45 changes: more than fit at first.
    await expect(entries(page).filter({ hasText: "Phase 44" })).toHaveCount(1);
    await expect(entries(page)).toHaveCount(50);
    await page.getByRole("button", { name: "Show older" }).click();
    await expect(entries(page).nth(50)).toBeVisible();
    await expect(page.getByRole("button", { name: "Show older" })).toBeHidden();
  });
});

test.describe("with a console of its own", () => {
  test.use({ sandboxSettings: { seed: true, transitionMs: 60_000, revision: "2024-09-26" } });

  test("the sweep stores what happens while nobody looks, and a restart keeps it", async ({
    page,
    request,
    sandbox,
    ownConsole,
  }) => {
    const control = controlOf(request, sandbox.endpoint);
    const own = await ownConsole([here], { SWEEP_SECONDS: "1" });
    const calls = async () => {
      const since = encodeURIComponent(new Date(Date.now() - 2_000).toISOString());
      return (await request.get(`${sandbox.endpoint}/_sandbox/calls?since=${since}`)).text();
    };
    // Nobody asks the console for anything: the calls that the sandbox sees are those of the sweep.
    const passes = () => new Promise((resolve) => setTimeout(resolve, 3_000));
    await passes();
    expect(await calls()).toContain("ListClusters");
    for (const status of ["UPDATING", "UPDATE_FAILED"]) {
      await control("resources", { identifier: "genomics", status });
      await passes();
    }
    const seen = /Updating.*Update failed.*Updating took \d+ s/;
    await openActivity(page, own.url, "genomics");
    await expect(entries(page).first()).toContainText(seen);
    await expect(entries(page).nth(1)).toContainText(/Active.*Updating/);
    await expect(page.getByRole("main")).toContainText("every 1 s while nobody looks");

    const next = await own.restart();
    await openActivity(page, next.url, "genomics");
    await expect(entries(page).first()).toContainText(seen);
    await expect(entries(page)).toHaveCount(9);
  });

  test.describe("without its database", () => {
    test.use({ tolerated: [/status of 502/] });

    test("the tab says so, and the cluster stays", async ({ page, ownConsole }) => {
      const env = { DATABASE_URL: "postgresql://console@127.0.0.1:1/console" };
      const { url } = await ownConsole([here], env, { unready: true });
      await openActivity(page, url, "genomics");
      await expect(page.getByRole("main")).toContainText("database does not work");
      await expect(page.getByRole("heading", { level: 1, name: "genomics" })).toBeVisible();
    });
  });
});
