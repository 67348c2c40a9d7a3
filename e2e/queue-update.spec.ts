import type { Page } from "@playwright/test";
import { controlOf } from "./control.ts";
import {
  openCluster,
  meetRefusals,
  reviewButton,
  reviewedRequest,
  test,
  timesDone,
} from "./elsewhere.ts";
import { expectAccessible } from "./expect-accessible.ts";
import { expect } from "./fixtures.ts";

const group = (page: Page, which: string) => page.getByRole("checkbox", { name: which });
const review = (page: Page) => page.getByRole("dialog", { name: /^Update queue/ });
const notifications = (page: Page) => page.getByRole("region", { name: "Notifications" });

async function openEdit(page: Page, queue: string) {
  await openCluster(page, "genomics", /Queues/);
  await page.getByRole("link", { name: queue, exact: true }).click();
  await page.getByRole("link", { name: "Edit queue" }).click();
  await expect(reviewButton(page)).toBeVisible();
}

test("an update shows exactly what it sends and what it does, and sends that", async ({
  page,
  elsewhere,
}) => {
  await openEdit(page, "urgent");
  await group(page, "alignment-spot").uncheck();
  await reviewButton(page).click();
  await expect(review(page)).toContainText(/Compute node groups.*alignment-spot.*assembly/s);
  await expect(review(page)).toContainText(/Submissions to this queue may pause/);
  await expect(review(page)).toContainText(/Pending jobs that only alignment-spot can run wait/);
  expect(await reviewedRequest(page)).toEqual({
    clusterIdentifier: expect.stringMatching(/^pcs_/),
    queueIdentifier: "pcs_q4e9j1t6rx",
    computeNodeGroupConfigurations: [{ computeNodeGroupId: "pcs_y9r4n6v2ju" }],
  });
  await review(page).getByRole("button", { name: "Update queue" }).dblclick();
  await expect(notifications(page)).toContainText("Queue urgent is updated");
  await expect(page.getByRole("heading", { name: "urgent" })).toBeVisible();
  const { queue } = await elsewhere.getQueue({
    ...{ clusterIdentifier: "genomics", queueIdentifier: "urgent" },
  });
  expect(queue?.computeNodeGroupConfigurations).toHaveLength(1);
  expect(queue?.slurmConfiguration?.slurmCustomSettings).toHaveLength(2);
});

test("from the keyboard: Enter reviews, Escape goes back to where one was", async ({ page }) => {
  await openEdit(page, "urgent");
  const value = page.getByRole("textbox", { name: "Value" }).first();
  await value.fill("20");
  await value.press("Enter");
  await expect(review(page)).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(review(page)).toBeHidden();
  await expect(value).toBeFocused();
});

test("nothing changed is said, and nothing is sent", async ({ page, request, sandbox }) => {
  await openEdit(page, "urgent");
  await group(page, "login").check();
  await group(page, "login").uncheck();
  await reviewButton(page).click();
  await expect(page.getByText("Nothing is changed")).toBeVisible();
  expect(await timesDone(request, sandbox.endpoint, "UpdateQueue")).toBe(0);
});

test("whatever AWS answers is said, nothing typed is lost, and the same once more succeeds", async ({
  page,
  request,
  sandbox,
}) => {
  test.slow();
  await openEdit(page, "urgent");
  await group(page, "login").check();
  const alert = page.getByRole("main").getByRole("alert");
  const send = async () => {
    await reviewButton(page).click();
    await review(page).getByRole("button", { name: "Update queue" }).click();
  };
  await meetRefusals(request, sandbox.endpoint, {
    operation: "UpdateQueue",
    send,
    alert,
    kept: async () => {
      await expect(review(page)).toBeHidden();
      await expect(group(page, "login")).toBeChecked();
    },
  });
  await send();
  await expect(notifications(page)).toContainText("Queue urgent is updated");
});

test.describe("while somebody else works on the queue", () => {
  const target = { clusterIdentifier: "genomics", queueIdentifier: "urgent" };
  const maxTime = (parameterValue: string) => ({
    slurmConfiguration: { slurmCustomSettings: [{ parameterName: "MaxTime", parameterValue }] },
  });
  const value = (page: Page) => page.getByRole("textbox", { name: "Value" });

  test("what one left alone follows, and is not sent", async ({ page, elsewhere }) => {
    await openEdit(page, "urgent");
    await group(page, "login").check();
    await elsewhere.updateQueue({ ...target, ...maxTime("30") });
    await expect(page.getByText("This was changed elsewhere meanwhile")).toBeVisible();
    await expect(value(page)).toHaveValue("30");
    await expect(group(page, "login")).toBeChecked();
    await expect(reviewButton(page)).toBeEnabled();
    await reviewButton(page).click();
    const sent = await reviewedRequest(page);
    expect(sent).toHaveProperty("computeNodeGroupConfigurations");
    expect(sent).not.toHaveProperty("slurmConfiguration");
  });

  for (const [choice, expected] of [
    ["Keep mine", "15"],
    ["Take theirs", "30"],
  ] as const) {
    test(`what both changed is asked for: ${choice}`, async ({ page, elsewhere }) => {
      await openEdit(page, "urgent");
      await page.getByRole("button", { name: "Remove setting 1" }).click();
      await value(page).fill("15");
      await group(page, "login").check();
      await elsewhere.updateQueue({ ...target, ...maxTime("30") });
      await expect(page.getByText("You and somebody else changed the same")).toBeVisible();
      await expect(reviewButton(page)).toBeEnabled();
      await reviewButton(page).click();
      await expect(review(page)).toBeHidden();
      await expect(page.getByText("First choose above what is to hold")).toBeVisible();
      await page.getByRole("button", { name: `${choice}: Slurm settings` }).click();
      await expect(value(page)).toHaveValue(expected);
      await reviewButton(page).click();
      await review(page).getByRole("button", { name: "Update queue" }).click();
      await expect(notifications(page)).toContainText("Queue urgent is updated");
      const { queue } = await elsewhere.getQueue(target);
      expect(queue?.slurmConfiguration?.slurmCustomSettings?.[0]?.parameterValue).toBe(expected);
      expect(queue?.computeNodeGroupConfigurations).toHaveLength(3);
    });
  }

  test("a change that the page has not seen yet is not overwritten", async ({
    page,
    request,
    sandbox,
    elsewhere,
  }) => {
    await openEdit(page, "urgent");
    await page.getByRole("button", { name: "Pause updates" }).click();
    await page.getByRole("button", { name: "Remove setting 1" }).click();
    await value(page).fill("15");
    await reviewButton(page).click();
    await elsewhere.updateQueue({ ...target, ...maxTime("30") });
    const before = await timesDone(request, sandbox.endpoint, "UpdateQueue");
    await review(page).getByRole("button", { name: "Update queue" }).click();
    await expect(page.getByText("This was changed elsewhere since you saw it")).toBeVisible();
    await expect(page.getByText("You and somebody else changed the same")).toBeVisible();
    expect(await timesDone(request, sandbox.endpoint, "UpdateQueue")).toBe(before);
  });

  test("a draft comes back with what it started from", async ({ page, elsewhere }) => {
    await openEdit(page, "urgent");
    await page.getByRole("button", { name: "Remove setting 1" }).click();
    await value(page).fill("15");
    await page.waitForTimeout(300); // The draft is kept a moment after the last key.
    const address = page.url();
    await page.goto("about:blank");
    await elsewhere.updateQueue({ ...target, ...maxTime("30") });
    await page.goto(address);
    await expect(page.getByText("What you had entered here is back")).toBeVisible();
    await expect(value(page)).toHaveValue("15");
    await expect(page.getByText("You and somebody else changed the same")).toBeVisible();
    await page.getByRole("button", { name: "Start anew" }).click();
    await expect(value(page)).toHaveValue("30");
    await expect(page.getByText("You and somebody else changed the same")).toBeHidden();
  });
});

test("an update that fails later is said, with the reason", async ({ page, request, sandbox }) => {
  await controlOf(request, sandbox.endpoint)("outcomes", {
    ...{ operation: "UpdateQueue", times: 1, status: "UPDATE_FAILED" },
    errorInfo: [{ code: "X", message: "Slurm did not start." }],
  });
  await openEdit(page, "urgent");
  await group(page, "login").check();
  await reviewButton(page).click();
  await review(page).getByRole("button", { name: "Update queue" }).click();
  await expect(notifications(page)).toContainText("Queue urgent could not be updated");
  await expect(notifications(page)).toContainText("Slurm did not start.");
});

test("axe finds nothing in the notice and the review", async ({ page, elsewhere }) => {
  await openEdit(page, "urgent");
  await page.getByRole("textbox", { name: "Value" }).first().fill("15");
  await elsewhere.updateQueue({
    ...{ clusterIdentifier: "genomics", queueIdentifier: "urgent" },
    slurmConfiguration: { slurmCustomSettings: [] },
    computeNodeGroupConfigurations: [],
  });
  await expect(page.getByText("You and somebody else changed the same")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: /Keep mine/ }).click();
  await expect(reviewButton(page)).toBeEnabled();
  await reviewButton(page).click();
  await expect(review(page)).toBeVisible();
  await expectAccessible(page);
});
