import type { Page } from "@playwright/test";
import { createButton, goToStep, network, openMade } from "./create-form.ts";
import { timesDone } from "./elsewhere.ts";
import { expect } from "./fixtures.ts";
import { pick } from "./node-group-form.ts";
import { test } from "./own-console.ts";

/*
 * From a template to a working cluster, through a console that is killed half-way, to a clone of it, and back to nothing.
 */

test.use({
  tolerated: [/status of 404/, /ERR_CONNECTION_REFUSED/],
  sandboxSettings: { seed: false, transitionMs: 2_000, revision: "2024-09-26" },
});

const here = { id: "here", name: "Here", region: "us-east-1" };

/** Fills what a template leaves to be chosen in a group, which is open. */
async function complete(page: Page) {
  await pick(page, "Subnets", "hpc-private-a");
  await pick(page, "Launch template", "hpc-compute");
  await pick(page, "AMI", "al2023-x86_64");
  await pick(page, "Instance profile", "AWSPCS-hpc-nodes");
}

const over = (page: Page) => page.getByText("Succeeded", { exact: true }).first();

/** A cluster with three node groups and two queues, from a template with two and one. */
async function specify(page: Page) {
  await page.getByRole("button", { name: "Use template Small test cluster" }).click();
  await page.getByRole("textbox", { name: "Cluster name" }).fill("full-circle");
  await goToStep(page, "Networking");
  await page.getByRole("combobox", { name: "Subnet" }).fill(network.subnet);
  await page.getByRole("combobox", { name: "Security groups" }).fill(network.securityGroup);
  await page.getByRole("combobox", { name: "Security groups" }).press("Tab");

  await goToStep(page, "Node groups");
  for (const name of ["login", "compute"]) {
    await page.getByRole("link", { name, exact: true }).click();
    await complete(page);
    await page.getByRole("button", { name: "Done" }).click();
  }
  await page.getByRole("button", { name: "Duplicate compute" }).click();
  await page.getByRole("textbox", { name: "Group name" }).fill("burst");
  await page.getByRole("button", { name: "Done" }).click();

  await goToStep(page, "Queues");
  await page.getByRole("button", { name: "Add queue" }).click();
  await page.getByRole("textbox", { name: "Queue name" }).fill("burst");
  await page.getByRole("checkbox", { name: "burst" }).check();
  await page.getByRole("button", { name: "Done" }).click();
  await goToStep(page, "Review");
}

/** Has the cluster of the page torn down, and waits until nothing of it is left. */
async function tearDown(page: Page, name: string) {
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
  await page.getByRole("link", { name: "Tear down" }).first().click();
  await page.getByRole("textbox", { name: /to confirm/ }).fill(name);
  await page.getByRole("button", { name: "Tear down" }).click();
  await expect(page.getByRole("region", { name: "Progress" })).toBeVisible();
  await expect(over(page)).toBeVisible({ timeout: 60_000 });
}

test("a cluster is built from a template while the console is killed, cloned, and both torn down", async ({
  page,
  request,
  sandbox,
  ownConsole,
}) => {
  test.setTimeout(240_000);
  const first = await ownConsole([here]);
  await page.goto(`${first.url}/here/clusters/new`);
  await specify(page);
  await createButton(page).click();
  await expect(page.getByRole("region", { name: "Progress" })).toBeVisible();
  const run = new URL(page.url()).pathname;

  // Half-way: the cluster is there, its groups are being made.
  await expect(page.getByRole("main")).toContainText("1 of 6");
  first.kill();
  const second = await first.restart();
  await page.goto(second.url + run);
  await expect(over(page)).toBeVisible({ timeout: 60_000 });
  await expect(page.getByRole("main")).toContainText("6 of 6");
  for (const [operation, times] of [
    ["CreateCluster", 1],
    ["CreateComputeNodeGroup", 3],
    ["CreateQueue", 2],
  ] as const)
    expect(await timesDone(request, sandbox.endpoint, operation), operation).toBe(times);

  await openMade(page, "full-circle");
  await page.getByRole("link", { name: "Clone", exact: true }).click();
  await page.getByRole("button", { name: "Continue in the wizard" }).click();
  await expect(page.getByRole("textbox", { name: "Cluster name" })).toHaveValue(/^full-circle/);
  await page.getByRole("textbox", { name: "Cluster name" }).fill("its-clone");
  await goToStep(page, "Review");
  await createButton(page).click();
  await expect(over(page)).toBeVisible({ timeout: 60_000 });
  await openMade(page, "its-clone");
  await tearDown(page, "its-clone");

  await page.goto(`${second.url}/here/clusters`);
  await page.getByRole("link", { name: "full-circle" }).click();
  await tearDown(page, "full-circle");
  await page.goto(`${second.url}/here/clusters`);
  await expect(page.getByRole("rowheader")).toHaveCount(0);
});
