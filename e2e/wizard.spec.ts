import type { Page } from "@playwright/test";
import {
  addGroup,
  createButton,
  createCluster,
  fillCluster,
  goToStep,
  openMade,
} from "./create-form.ts";
import { expectAccessible } from "./expect-accessible.ts";
import { expect, test } from "./fixtures.ts";

const main = (page: Page) => page.getByRole("main");

async function addQueue(page: Page, name: string) {
  await page.getByRole("button", { name: "Add queue" }).click();
  await page.getByRole("textbox", { name: "Queue name" }).fill(name);
  await page.getByRole("button", { name: "Done" }).click();
}

test("a cluster with node groups and queues is typed, and made in one go", async ({ page }) => {
  test.slow();
  await fillCluster(page, "one-sitting");
  await goToStep(page, "Node groups");
  await addGroup(page, "workers", "8");
  await page.getByRole("button", { name: "Duplicate workers" }).click();
  await expect(page.getByRole("textbox", { name: "Group name" })).toHaveValue("workers-2");
  await page.getByRole("textbox", { name: "Group name" }).fill("login");
  await page.getByRole("radio", { name: /^Login/ }).check();
  await page.getByRole("textbox", { name: "Instances", exact: true }).fill("1");
  await page.getByRole("button", { name: "Done" }).click();
  await expect(main(page)).toContainText("Login · always 1 instances");

  await goToStep(page, "Queues");
  await addQueue(page, "short");
  await addQueue(page, "long");
  // The one group for computing is meant by itself.
  await expect(page.getByRole("checkbox", { name: "short uses workers" })).toBeChecked();
  await page.getByRole("checkbox", { name: "long uses login" }).check();
  await page.getByRole("checkbox", { name: "long uses login" }).uncheck();

  await goToStep(page, "Tags");
  await page.getByRole("button", { name: "Add tag" }).click();
  await page.getByRole("combobox", { name: "Key" }).fill("team");
  await page.getByRole("combobox", { name: "Value" }).fill("hpc");

  await goToStep(page, "Review");
  for (const words of [
    "CreateCluster one-sitting",
    "CreateComputeNodeGroup login",
    "CreateQueue long",
  ])
    await expect(main(page)).toContainText(words);
  await expect(main(page)).toContainText("On node groups and queues, too.");
  await expectAccessible(page);
  await createCluster(page);
  await openMade(page, "one-sitting");
  await expect(page.getByRole("heading", { level: 1, name: "one-sitting" })).toBeVisible();
  await page.getByRole("link", { name: "Node groups" }).click();
  await page.getByRole("rowheader", { name: "workers" }).getByRole("link").click();
  await expect(page.getByRole("heading", { level: 2, name: "workers" })).toBeVisible();
  await expect(main(page)).toContainText("hpc");
});

test("what is wrong between the parts stands in its step, its card and the review", async ({
  page,
}) => {
  test.slow();
  await fillCluster(page, "crossed");
  await goToStep(page, "Node groups");
  await addGroup(page, "workers", "20");
  await page.getByRole("button", { name: "Duplicate workers" }).click();
  await page.getByRole("textbox", { name: "Group name" }).fill("workers");
  await page.getByRole("link", { name: "All node groups" }).click();
  await expect(main(page)).toContainText("8 more than the size allows");
  await expect(page.getByRole("listitem").filter({ hasText: "Another node group" })).toBeVisible();
  await goToStep(page, "Review");
  await createButton(page).click();
  const alert = main(page).getByRole("alert");
  await expect(alert).toContainText("2 things are to be mended");
  await expect(alert).toContainText("may grow to 40 instances together");
  await alert.getByRole("link", { name: "Node group 2" }).click();
  const name = page.getByRole("textbox", { name: "Group name" });
  await expect(name).toBeFocused();
  await name.fill("others");
  await goToStep(page, "Cluster");
  await page.getByRole("radio", { name: "Medium" }).check();
  await goToStep(page, "Review");
  await expect(main(page)).not.toContainText("to be mended");
});

test("a group's new name reaches the queues that have it, and Back loses nothing", async ({
  page,
}) => {
  await fillCluster(page, "renamed");
  await goToStep(page, "Node groups");
  await addGroup(page, "workers", "4");
  await goToStep(page, "Queues");
  await addQueue(page, "main");
  await page.goBack();
  await page.goBack();
  await goToStep(page, "Node groups");
  await page.getByRole("link", { name: "workers" }).click();
  await page.getByRole("textbox", { name: "Group name" }).fill("cpu");
  await page.getByRole("button", { name: "Done" }).click();
  await goToStep(page, "Queues");
  await expect(page.getByRole("checkbox", { name: "main uses cpu" })).toBeChecked();
  await expect(page.getByText("Draft saved")).toBeVisible();
  await page.reload();
  await expect(page.getByRole("checkbox", { name: "main uses cpu" })).toBeChecked();
});

test("the specification is a file", async ({ page }) => {
  await fillCluster(page, "as-a-file");
  await goToStep(page, "Review");
  const downloading = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download as a file" }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe("as-a-file.json");
});
