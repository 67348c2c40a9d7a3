import type { Page } from "@playwright/test";
import { controlOf } from "./control.ts";
import { test, timesDone } from "./elsewhere.ts";
import { expectAccessible } from "./expect-accessible.ts";
import { expect } from "./fixtures.ts";
import { nodeGroup, specification, startCreation } from "./start-run.ts";

test.use({ tolerated: [/status of 404/] });

const status = (page: Page, word: string) => page.getByText(word, { exact: true }).first();
const request = (page: Page) => page.getByRole("textbox", { name: "Request as JSON" });
const send = (page: Page) => page.getByRole("button", { name: "Save and retry" });

const openEditor = (page: Page) =>
  page.getByRole("button", { name: "Edit and retry: Create node group gpu" }).click();

/** A creation whose group gpu names a launch template that there is not. */
const startBroken = (page: Page, clusterName: string) => {
  const customLaunchTemplate = { id: "lt-0123456789abcdef0", version: "1" };
  const broken = nodeGroup("gpu", { customLaunchTemplate });
  return startCreation(page, specification(clusterName, [nodeGroup("cpu"), broken]));
};

test("a step that AWS refuses is mended where it failed, and the run goes on", async ({
  page,
  request: api,
  sandbox,
}) => {
  await startBroken(page, "mended");
  await expect(page.getByText("The run stopped: 1 step failed")).toBeVisible();
  await openEditor(page);
  await expect(page.getByRole("dialog")).toContainText("There is no launch template");
  const text = await request(page).inputValue();

  await request(page).fill(text.replace("c6i.8xlarge", ""));
  await send(page).click();
  await expect(page.getByText("Mend this: 1 problem.")).toBeVisible();
  await expect(page.getByRole("dialog")).toContainText("instanceConfigs[0].instanceType");
  await expectAccessible(page);

  // What is typed outlives the dialog, and the page.
  await page.keyboard.press("Escape");
  await page.reload();
  await openEditor(page);
  await expect(page.getByText("What you had entered here is back")).toBeVisible();
  const { id } = nodeGroup("gpu").customLaunchTemplate ?? {};
  await request(page).fill(text.replace("lt-0123456789abcdef0", id ?? ""));
  await send(page).click();
  await expect(page.getByRole("dialog")).toBeHidden();
  await expect(status(page, "Succeeded")).toBeVisible();
  // AWS was asked once for what had not failed.
  expect(await timesDone(api, sandbox.endpoint, "CreateCluster")).toBe(1);
  expect(await timesDone(api, sandbox.endpoint, "CreateComputeNodeGroup")).toBe(2);
  await page.getByRole("link", { name: "Open cluster" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "mended" })).toBeVisible();
});

test("what failed half-way is deleted, then made anew", async ({ page, request: api, sandbox }) => {
  await controlOf(api, sandbox.endpoint)("outcomes", {
    ...{ operation: "CreateQueue", times: 1, status: "CREATE_FAILED" },
    errorInfo: [{ code: "X", message: "The queue could not be made." }],
  });
  await startCreation(page, specification("anew"));
  await expect(page.getByRole("alert").first()).toContainText("The queue could not be made.");
  await page.getByRole("button", { name: "Retry failed steps" }).click();
  await expect(status(page, "Succeeded")).toBeVisible();
  await expect(page.getByRole("region", { name: "Steps", exact: true })).toContainText(
    "Delete queue batch",
  );
});

test("what was made is torn down from the run", async ({ page }) => {
  await startBroken(page, "half-made");
  await expect(status(page, "Failed")).toBeVisible();
  await page.getByRole("link", { name: "Tear down what was made" }).click();
  await expect(page.getByText("Last: the cluster")).toBeVisible();
  await page.getByRole("textbox", { name: /to confirm/ }).fill("half-made");
  await page.getByRole("button", { name: "Tear down" }).click();
  await expect(status(page, "Succeeded")).toBeVisible();
  await page.goto("/sandbox/runs");
  await expect(page.getByRole("link", { name: "Tear down half-made" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Create half-made" })).toBeVisible();
});
