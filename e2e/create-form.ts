import { expect, type Page } from "@playwright/test";
import { pick } from "./node-group-form.ts";
import { adminKey } from "#sandbox/seed/identities.ts";
import { networkOf } from "#sandbox/seed/network.ts";

const { subnets, securityGroups } = networkOf({
  accountId: adminKey.accountId,
  region: "us-east-1",
});

const idOf = (things: { name: string; id: string }[], name: string) => {
  const found = things.find((thing) => thing.name === name);
  if (!found) throw new Error(`The sandbox's seed has no ${name}.`);
  return found.id;
};

/** Ids of the seeded network that a cluster can use together. */
export const network = {
  subnet: idOf(subnets, "hpc-private-a"),
  securityGroup: idOf(securityGroups, "pcs-cluster"),
};

/** Opens a new wizard. */
export async function openWizard(page: Page, connection = "sandbox") {
  await page.goto(`/${connection}/clusters/new`);
  await page.getByRole("button", { name: "Start blank" }).click();
  await page.getByRole("textbox", { name: "Cluster name" }).waitFor();
}

/** Goes to a step of the wizard. */
export const goToStep = (page: Page, name: string) =>
  page.getByRole("navigation", { name: "Steps" }).getByRole("link", { name }).click();

/** Fills what CreateCluster requires, in a new wizard. */
export async function fillCluster(page: Page, name: string, connection?: string) {
  await openWizard(page, connection);
  await page.getByRole("textbox", { name: "Cluster name" }).fill(name);
  await goToStep(page, "Networking");
  await page.getByRole("combobox", { name: "Subnet" }).fill(network.subnet);
  await page.getByRole("combobox", { name: "Security groups" }).fill(network.securityGroup);
  await page.getByRole("combobox", { name: "Security groups" }).press("Tab");
}

export const createButton = (page: Page) =>
  page.getByRole("main").getByRole("button", { name: "Create cluster" });

/** Has the cluster made, and waits until its run is over. */
export async function createCluster(page: Page) {
  await goToStep(page, "Review");
  await createButton(page).click();
  await expect(page.getByRole("region", { name: "Progress" })).toBeVisible();
  await expect(page.getByText("Succeeded", { exact: true }).first()).toBeVisible();
}

/** Opens what a run has made, from its page. */
export const openMade = (page: Page, name: string) =>
  page
    .getByRole("region", { name: "Steps", exact: true })
    .getByRole("link", { name, exact: true })
    .first()
    .click();

/** Adds a node group in its step of the wizard. The subnet of the cluster is in it already. */
export async function addGroup(page: Page, name: string, most: string, template = "hpc-compute") {
  await page.getByRole("button", { name: "Add node group" }).click();
  await page.getByRole("textbox", { name: "Group name" }).fill(name);
  await pick(page, "Instance types", "c6i.8x");
  await pick(page, "Launch template", template);
  await pick(page, "AMI", "al2023-x86_64");
  await pick(page, "Instance profile", "AWSPCS-hpc-nodes");
  await page.getByRole("textbox", { name: "Most instances" }).fill(most);
  await page.getByRole("button", { name: "Done" }).click();
}
