import type { Page } from "@playwright/test";
import { controlOf } from "./control.ts";
import { meetRefusals, openCluster, test, timesDone } from "./elsewhere.ts";
import { expectAccessible } from "./expect-accessible.ts";
import { expect } from "./fixtures.ts";
import { test as ownTest } from "./own-console.ts";

const submit = (page: Page) => page.getByRole("button", { name: "Create queue" });
const name = (page: Page) => page.getByRole("textbox", { name: "Queue name" });
const group = (page: Page, which: string) => page.getByRole("checkbox", { name: which });
const notifications = (page: Page) => page.getByRole("region", { name: "Notifications" });

async function openForm(page: Page) {
  await openCluster(page, "genomics", /Queues/);
  await page.getByRole("link", { name: "Create queue" }).click();
  await expect(name(page)).toBeVisible();
}

test("a queue is created with groups, settings and tags, and followed until it is ready", async ({
  page,
}) => {
  await openForm(page);
  await name(page).fill("short-jobs");
  await expect(group(page, "assembly")).toHaveAccessibleDescription(
    /r7i\.48xlarge.*1 to 12.*Used by assembly, urgent/,
  );
  await group(page, "assembly").check();
  await page.getByRole("button", { name: "Add setting" }).click();
  await page.getByRole("combobox", { name: "Parameter" }).fill("MaxTime");
  await page.getByRole("textbox", { name: "Value" }).fill("60");
  await page.getByRole("button", { name: "Add tag" }).click();
  await page.getByRole("combobox", { name: "Key" }).fill("team");
  await submit(page).click();
  await expect(page.getByRole("heading", { name: "short-jobs" })).toBeVisible();
  await expect(page.getByRole("main")).toContainText("MaxTime");
  await expect(page.getByRole("link", { name: "assembly" })).toBeVisible();
  await expect(notifications(page)).toContainText("Queue short-jobs is ready");
});

test("an empty form says what is wanted, and focus goes to the first field", async ({ page }) => {
  await openForm(page);
  await submit(page).click();
  await expect(name(page)).toBeFocused();
  await expect(name(page)).toHaveAccessibleDescription(/Enter a name/);
  await expect(page.getByText("Choose at least one compute node group")).toBeVisible();
  await name(page).fill("valid-name");
  await submit(page).click();
  await expect(group(page, "login")).toBeFocused();
});

test("a group that is not ACTIVE cannot be added, and says why", async ({
  page,
  request,
  sandbox,
}) => {
  await openForm(page);
  await controlOf(request, sandbox.endpoint)("resources", {
    ...{ identifier: "pcs_t5h1z8k3wd", status: "CREATE_FAILED" },
  });
  await expect(group(page, "alignment-spot")).toBeDisabled();
  await expect(group(page, "alignment-spot")).toHaveAccessibleDescription(
    /It is CREATE_FAILED: only an ACTIVE group can be added/,
  );
});

test("a double click creates one queue", async ({ page, request, sandbox }) => {
  await openForm(page);
  await name(page).fill("once-only");
  await group(page, "assembly").check();
  await submit(page).dblclick();
  await expect(page.getByRole("heading", { name: "once-only" })).toBeVisible();
  expect(await timesDone(request, sandbox.endpoint, "CreateQueue")).toBe(1);
});

test("a lost answer makes no second queue", async ({ page, request, sandbox }) => {
  await openForm(page);
  await controlOf(request, sandbox.endpoint)("faults", {
    ...{ operation: "CreateQueue", times: 1, drop: "after" },
  });
  await name(page).fill("lost-answer");
  await group(page, "assembly").check();
  await submit(page).click();
  await expect(page.getByRole("heading", { name: "lost-answer" })).toBeVisible();
  await page.getByRole("navigation", { name: "Cluster" }).getByText("Queues").click();
  await expect(page.getByRole("rowheader", { name: "lost-answer" })).toHaveCount(1);
});

test("whatever AWS answers is said, nothing typed is lost, and the same once more succeeds", async ({
  page,
  request,
  sandbox,
}) => {
  test.slow();
  await openForm(page);
  await name(page).fill("kept-name");
  await group(page, "assembly").check();
  const alert = page.getByRole("main").getByRole("alert");
  await meetRefusals(request, sandbox.endpoint, {
    operation: "CreateQueue",
    send: () => submit(page).click(),
    alert,
    kept: async () => {
      await expect(name(page)).toHaveValue("kept-name");
      await expect(group(page, "assembly")).toBeChecked();
    },
  });
  await submit(page).click();
  await expect(page.getByRole("heading", { name: "kept-name" })).toBeVisible();
});

test("a name that is taken is a conflict in words", async ({ page }) => {
  await openForm(page);
  await name(page).fill("urgent");
  await group(page, "assembly").check();
  await submit(page).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText("urgent");
});

ownTest("what AWS refuses of a field stands at the field", async ({ page, ownConsole }) => {
  // This console follows today's reference, which allows such names; its sandbox follows the older one.
  const console = await ownConsole([
    { id: "sandbox", name: "Sandbox", region: "us-east-1", revision: "latest" },
  ]);
  await page.goto(`${console.url}/sandbox/clusters/genomics/queues/new`);
  await name(page).fill("tenletters");
  await group(page, "assembly").check();
  await submit(page).click();
  await expect(name(page)).toHaveAccessibleDescription(/exactly ten letters or digits/);
  await expect(name(page)).toBeFocused();
  await expect(page.getByRole("main").getByRole("alert")).toContainText("mend the fields marked");
});

test("a cluster that changes takes no queue, and the form says so", async ({
  page,
  request,
  sandbox,
}) => {
  const control = controlOf(request, sandbox.endpoint);
  await openForm(page);
  await control("resources", { identifier: "genomics", status: "UPDATE_FAILED" });
  await expect(submit(page)).toBeDisabled();
  await expect(submit(page)).toHaveAccessibleDescription(/The cluster is UPDATE_FAILED/);
  await name(page).press("Enter");
  await expect(page.getByText("Enter a name.")).toBeHidden();
  await control("resources", { identifier: "genomics", status: "ACTIVE" });
  await expect(submit(page)).toBeEnabled();
});

test("axe finds nothing in the form with errors", async ({ page }) => {
  await openForm(page);
  await submit(page).click();
  await expect(page.getByText("Enter a name.")).toBeVisible();
  await expectAccessible(page);
});
