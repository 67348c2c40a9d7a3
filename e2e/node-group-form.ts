import type { Locator, Page } from "@playwright/test";

export const picker = (page: Page | Locator, name: string) =>
  page.getByRole("combobox", { name, exact: true });

/** Chooses from a picker's list by what is typed. */
export async function pick(page: Page, name: string, typed: string) {
  await picker(page, name).fill(typed);
  await page.getByRole("listbox", { name }).getByRole("option").first().waitFor();
  await picker(page, name).press("Enter");
}

export async function openNewGroup(page: Page, cluster = "genomics") {
  await page.goto(`/sandbox/clusters/${cluster}/node-groups/new`);
}

/** Fills what CreateComputeNodeGroup requires, with what the pickers offer. */
export async function fillGroup(page: Page, name: string) {
  await page.getByRole("textbox", { name: "Group name" }).fill(name);
  await pick(page, "Subnets", "hpc-private-a");
  await pick(page, "Instance types", "c6i.8x");
  await pick(page, "Launch template", "hpc-compute");
  await pick(page, "AMI", "al2023-x86_64");
  await pick(page, "Instance profile", "AWSPCS-hpc-nodes");
}

export const submitButton = (page: Page) => page.getByRole("button", { name: "Create node group" });
