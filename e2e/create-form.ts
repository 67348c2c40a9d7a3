import type { Page } from "@playwright/test";
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

/** Fills what CreateCluster requires. */
export async function fillCluster(page: Page, name: string) {
  await page.getByRole("textbox", { name: "Cluster name" }).fill(name);
  await page.getByRole("combobox", { name: "Subnet" }).fill(network.subnet);
  await page.getByRole("combobox", { name: "Security groups" }).fill(network.securityGroup);
}

export const submitButton = (page: Page) => page.getByRole("button", { name: "Create cluster" });
