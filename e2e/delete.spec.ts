import type { Page } from "@playwright/test";
import { controlOf } from "./control.ts";
import { meetRefusals, openCluster, reviewButton, test, timesDone } from "./elsewhere.ts";
import { expectAccessible } from "./expect-accessible.ts";
import { expect } from "./fixtures.ts";

/** A deleted cluster is one that AWS will not tell of any more. */
test.use({ tolerated: [/status of 404/] });

const notifications = (page: Page) => page.getByRole("region", { name: "Notifications" });
const dialog = (page: Page, name: string) => page.getByRole("dialog", { name: `Delete ${name}?` });

async function openChild(page: Page, part: RegExp, name: string) {
  await openCluster(page, "genomics", part);
  await page.getByRole("link", { name, exact: true }).click();
  await expect(page.getByRole("heading", { level: 2, name, exact: true })).toBeVisible();
}

async function openQueueDialog(page: Page, name: string) {
  await openChild(page, /Queues/, name);
  await page.getByRole("button", { name: "Delete queue" }).click();
  await expect(dialog(page, name)).toBeVisible();
}

const press = (page: Page, name: string, kind: string) =>
  dialog(page, name).getByRole("button", { name: `Delete ${kind}` });

test("a queue whose groups others use says what ends, and goes without its name", async ({
  page,
}) => {
  await openQueueDialog(page, "urgent");
  await expect(dialog(page, "urgent")).toContainText("Its running jobs end");
  await expect(dialog(page, "urgent")).toContainText(/go on for other queues/);
  await expect(dialog(page, "urgent").getByRole("textbox")).toHaveCount(0);
  await press(page, "urgent", "queue").click();
  await expect(notifications(page)).toContainText("Queue urgent is deleted");
  await expect(page.getByRole("rowheader", { name: "assembly" })).toBeVisible();
  await expect(page.getByRole("rowheader", { name: "urgent" })).toHaveCount(0);
});

test("a queue that ends instances wants its name", async ({
  page,
  elsewhere,
  request,
  sandbox,
}) => {
  await elsewhere.deleteQueue({ clusterIdentifier: "genomics", queueIdentifier: "urgent" });
  await openChild(page, /Queues/, "assembly");
  await page.getByRole("button", { name: "Delete queue" }).click();
  await expect(dialog(page, "assembly")).toContainText(
    /No other queue uses assembly: 1 instance there ends. The group itself stays/,
  );
  await press(page, "assembly", "queue").click();
  await expect(dialog(page, "assembly")).toContainText("Type the name exactly: assembly");
  const typed = dialog(page, "assembly").getByRole("textbox");
  await typed.fill("Assembly");
  await typed.press("Enter");
  await expect(dialog(page, "assembly")).toContainText("Type the name exactly: assembly");
  await typed.fill("assembly");
  await press(page, "assembly", "queue").dblclick();
  await expect(notifications(page)).toContainText("Queue assembly is deleted");
  // Its own, and the one of somebody else above.
  expect(await timesDone(request, sandbox.endpoint, "DeleteQueue")).toBe(2);
});

test("a group that queues use is taken out of them first, or they go", async ({ page }) => {
  await openChild(page, /Node groups/, "assembly");
  await page.getByRole("button", { name: "Delete node group" }).click();
  const first = dialog(page, "assembly").getByRole("list", { name: "What has to go first" });
  await expect(first.getByRole("listitem")).toHaveCount(2);
  await first.getByRole("link", { name: "Edit queue urgent" }).click();
  await page.getByRole("checkbox", { name: "assembly" }).uncheck();
  await reviewButton(page).click();
  await page.getByRole("dialog").getByRole("button", { name: "Update queue" }).click();
  await expect(notifications(page)).toContainText("Queue urgent is updated");

  await openChild(page, /Node groups/, "assembly");
  await page.getByRole("button", { name: "Delete node group" }).click();
  await expect(first.getByRole("listitem")).toHaveCount(1);
  await first.getByRole("button", { name: "Delete queue assembly" }).click();
  await dialog(page, "assembly").getByRole("textbox").fill("assembly");
  await press(page, "assembly", "queue").click();
  // The queue is gone, and the same dialog goes on to the group.
  await expect(dialog(page, "assembly")).toContainText("1 instance ends");
  await dialog(page, "assembly").getByRole("textbox").fill("assembly");
  await press(page, "assembly", "node group").click();
  await expect(notifications(page)).toContainText("Node group assembly is deleted");
});

test("a cluster lists what is in it, and goes when that is gone", async ({ page, elsewhere }) => {
  const clusterIdentifier = "genomics";
  for (const queueIdentifier of ["alignment", "urgent"])
    await elsewhere.deleteQueue({ clusterIdentifier, queueIdentifier });
  await openCluster(page, "genomics");
  await page.getByRole("button", { name: "Delete cluster" }).click();
  const first = dialog(page, "genomics").getByRole("list", { name: "What has to go first" });
  await expect(first).toContainText("assembly");
  await first.getByRole("button", { name: "Delete queue assembly" }).click();
  await dialog(page, "assembly").getByRole("textbox").fill("assembly");
  await press(page, "assembly", "queue").click();
  await expect(first.getByRole("listitem")).toHaveCount(3);
  for (const group of ["login", "alignment-spot", "assembly"]) {
    await first.getByRole("button", { name: `Delete node group ${group}` }).click();
    await dialog(page, group).getByRole("textbox").fill(group);
    await press(page, group, "node group").click();
    await expect(dialog(page, "genomics")).toBeVisible();
  }
  await expect(dialog(page, "genomics")).toContainText("Its accounting records go with it");
  await dialog(page, "genomics").getByRole("textbox").fill("genomics");
  await press(page, "genomics", "cluster").click();
  await expect(page.getByRole("main")).toContainText("genomics is deleted");
});

test("whatever AWS answers is said, and the same once more succeeds", async ({
  page,
  request,
  sandbox,
}) => {
  test.slow();
  await openQueueDialog(page, "urgent");
  const alert = dialog(page, "urgent").getByRole("alert");
  await meetRefusals(request, sandbox.endpoint, {
    operation: "DeleteQueue",
    send: () => press(page, "urgent", "queue").click(),
    alert,
  });
  await press(page, "urgent", "queue").click();
  await expect(notifications(page)).toContainText("Queue urgent is deleted");
});

test("what somebody else deleted meanwhile is said to be gone", async ({ page, elsewhere }) => {
  await openChild(page, /Queues/, "urgent");
  await elsewhere.deleteQueue({ clusterIdentifier: "genomics", queueIdentifier: "urgent" });
  await expect(page.getByText("This cluster has no such queue")).toBeVisible();
});

test.describe("with transitions that last", () => {
  test.use({ sandboxSettings: { seed: true, transitionMs: 60_000, revision: "2024-09-26" } });

  test("what is changing cannot be deleted, and the button says so", async ({
    page,
    request,
    sandbox,
  }) => {
    await openChild(page, /Queues/, "urgent");
    await controlOf(request, sandbox.endpoint)("resources", {
      ...{ identifier: "pcs_q4e9j1t6rx", status: "SUSPENDING" },
    });
    const button = page.getByRole("button", { name: "Delete queue" });
    await expect(button).toBeDisabled();
    await expect(button).toHaveAccessibleDescription(/The queue is SUSPENDING/);
    await button.focus();
    await page.keyboard.press("Enter");
    await expect(dialog(page, "urgent")).toBeHidden();
  });
});

test("a deletion that fails later is said, with the reason", async ({ page, request, sandbox }) => {
  await controlOf(request, sandbox.endpoint)("outcomes", {
    ...{ operation: "DeleteQueue", times: 2, status: "DELETE_FAILED" },
    errorInfo: [{ code: "X", message: "A job does not end." }],
  });
  await openQueueDialog(page, "urgent");
  await press(page, "urgent", "queue").click();
  await expect(notifications(page)).toContainText("Queue urgent could not be deleted");
  await expect(notifications(page)).toContainText("A job does not end.");

  // A second time it was DELETE_FAILED before, and is again.
  await notifications(page).getByRole("link", { name: "urgent" }).click();
  await page.getByRole("button", { name: "Delete queue" }).click();
  await press(page, "urgent", "queue").click();
  await expect(notifications(page)).toContainText("Queue urgent is being deleted");
  await expect(notifications(page)).toContainText("Queue urgent could not be deleted");
});

test("Escape leaves everything as it is, and focus goes back to the button", async ({ page }) => {
  await openQueueDialog(page, "urgent");
  await page.keyboard.press("Escape");
  await expect(dialog(page, "urgent")).toBeHidden();
  await expect(page.getByRole("button", { name: "Delete queue" })).toBeFocused();
});

test("axe finds nothing in the dialogs", async ({ page }) => {
  await openCluster(page, "genomics");
  await page.getByRole("button", { name: "Delete cluster" }).click();
  await expect(dialog(page, "genomics")).toContainText("urgent");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Delete queue urgent" }).click();
  await expect(dialog(page, "urgent")).toContainText("Its running jobs end");
  await expectAccessible(page);
});
