import type { APIRequestContext, Page } from "@playwright/test";
import { createButton, goToStep, network } from "./create-form.ts";
import { timesDone } from "./elsewhere.ts";
import { expect } from "./fixtures.ts";
import { pick } from "./node-group-form.ts";

/** Fills what a template leaves to be chosen in a group, which is open. */
async function complete(page: Page) {
  await pick(page, "Subnets", "hpc-private-a");
  await pick(page, "Launch template", "hpc-compute");
  await pick(page, "AMI", "al2023-x86_64");
  await pick(page, "Instance profile", "AWSPCS-hpc-nodes");
}

/** That a run has succeeded, on its page. */
export const over = (page: Page) => page.getByText("Succeeded", { exact: true }).first();

/** A cluster with three node groups and two queues, from a template with two and one. */
export async function specify(page: Page) {
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
export async function tearDown(page: Page, name: string) {
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
  await page.getByRole("link", { name: "Tear down" }).first().click();
  await page.getByRole("textbox", { name: /to confirm/ }).fill(name);
  await page.getByRole("button", { name: "Tear down" }).click();
  await expect(page.getByRole("region", { name: "Progress" })).toBeVisible();
  await expect(over(page)).toBeVisible({ timeout: 60_000 });
}

/** That each resource that specify() asks for was made once, whoever made it. */
export async function expectMadeOnce(request: APIRequestContext, sandbox: string) {
  for (const [operation, times] of [
    ["CreateCluster", 1],
    ["CreateComputeNodeGroup", 3],
    ["CreateQueue", 2],
  ] as const)
    expect(await timesDone(request, sandbox, operation), operation).toBe(times);
}

/** Has a clone made of the cluster of the page, which is full-circle, and waits until it is there. */
export async function cloneOpened(page: Page, name: string) {
  await page.getByRole("link", { name: "Clone", exact: true }).click();
  await page.getByRole("button", { name: "Continue in the wizard" }).click();
  await expect(page.getByRole("textbox", { name: "Cluster name" })).toHaveValue(/^full-circle/);
  await page.getByRole("textbox", { name: "Cluster name" }).fill(name);
  await goToStep(page, "Review");
  await createButton(page).click();
  await expect(over(page)).toBeVisible({ timeout: 60_000 });
}
