import type { Page } from "@playwright/test";
import { createCluster, fillCluster, goToStep, openWizard } from "./create-form.ts";
import { expect, test } from "./fixtures.ts";

const clusterName = (page: Page) => page.getByRole("textbox", { name: "Cluster name" });
const groupName = (page: Page) => page.getByRole("textbox", { name: "Group name" });
const saved = (page: Page) => expect(page.getByText("Draft saved")).toBeVisible();

async function addGroup(page: Page, name: string) {
  await goToStep(page, "Node groups");
  await page.getByRole("button", { name: "Add node group" }).click();
  await groupName(page).fill(name);
  await page.getByRole("link", { name: "All node groups" }).click();
}

async function addQueue(page: Page, name: string) {
  await goToStep(page, "Queues");
  await page.getByRole("button", { name: "Add queue" }).click();
  await page.getByRole("textbox", { name: "Queue name" }).fill(name);
  await page.getByRole("link", { name: "All queues" }).click();
}

test("who leaves in the middle of a word finds it again, by Back and on the server", async ({
  page,
}) => {
  await openWizard(page);
  await saved(page);
  await clusterName(page).fill("typed-and-left");
  await page.getByRole("navigation").getByRole("link", { name: "Clusters" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Clusters" })).toBeVisible();
  await page.goBack();
  await expect(clusterName(page)).toHaveValue("typed-and-left");
  await saved(page);
  await clusterName(page).fill("typed-and-left-twice");
  const sent = page.waitForResponse(
    (response) => response.request().postData()?.includes("typed-and-left-twice") ?? false,
  );
  await page.getByRole("navigation").getByRole("link", { name: "Clusters" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Clusters" })).toBeVisible();
  await sent;
  await page.evaluate(() => {
    sessionStorage.clear();
  });
  await page.goBack();
  await page.reload();
  await expect(clusterName(page)).toHaveValue("typed-and-left-twice");
});

test("a group that is open when the page is loaded anew goes on where it was", async ({ page }) => {
  await openWizard(page);
  await goToStep(page, "Node groups");
  await page.getByRole("button", { name: "Add node group" }).click();
  await groupName(page).fill("workers");
  await page.reload();
  await expect(groupName(page)).toHaveValue("workers");
  await groupName(page).press("End");
  await groupName(page).pressSequentially("-2");
  await page.getByRole("link", { name: "All node groups" }).click();
  await expect(page.getByRole("link", { name: "workers-2" })).toBeVisible();
});

test("a name that is typed past another group's name takes only its own queues along", async ({
  page,
}) => {
  await openWizard(page);
  await addGroup(page, "cpu");
  await addGroup(page, "old");
  await addQueue(page, "main");
  const uses = (name: string) =>
    page.getByRole("checkbox", { name: `main uses ${name}`, exact: true });
  await uses("old").check();
  await goToStep(page, "Node groups");
  await page.getByRole("link", { name: "old" }).click();
  await groupName(page).clear();
  await groupName(page).pressSequentially("cpu-large");
  await goToStep(page, "Queues");
  await expect(uses("cpu-large")).toBeChecked();
  await expect(uses("cpu")).not.toBeChecked();

  await goToStep(page, "Node groups");
  await page.getByRole("button", { name: "Remove cpu-large" }).click();
  await goToStep(page, "Queues");
  await expect(page.getByRole("rowheader", { name: /main/ })).toContainText("No node group");
  await expect(page.getByRole("main")).not.toContainText("There is no node group called");
});

test("a draft that has become a cluster cannot become another one by Back", async ({ page }) => {
  await fillCluster(page, "made-once");
  await createCluster(page);
  await page.goBack();
  await expect(page.getByRole("main")).toContainText("has become a cluster");
  await expect(page.getByRole("button", { name: "Create cluster" })).toHaveCount(0);
  await page.getByRole("main").getByRole("link", { name: "run" }).click();
  await expect(page.getByRole("region", { name: "Progress" })).toBeVisible();
});
