import { controlOf } from "./control.ts";
import { expectAccessible } from "./expect-accessible.ts";
import { expect, test } from "./fixtures.ts";

test("instances stand under their groups, against what is expected", async ({ page }) => {
  await page.goto("/sandbox/clusters/cfd-production/instances");
  const login = page.getByRole("region", { name: "login" });
  await expect(login.getByText("2 up, 2 expected")).toBeVisible();
  await expect(login.getByRole("rowheader")).toHaveCount(2);
  await expect(page.getByRole("region", { name: "meshing" })).toContainText("No instances now");
  await expect(page.getByRole("link", { name: /^Instances\s*3$/ })).toBeVisible();
  await expectAccessible(page);
});

test.describe("what EC2 does not tell", () => {
  test.use({ tolerated: [/403/] });

  test("names the missing action, and the rest of the cluster stays", async ({
    page,
    request,
    sandbox,
  }) => {
    await controlOf(request, sandbox.endpoint)("faults", {
      operation: "DescribeInstances",
      times: 1000,
      error: "UnauthorizedOperation",
    });
    await page.goto("/sandbox/clusters/cfd-production/instances");
    await expect(page.getByText(/ec2:DescribeInstances/)).toBeVisible();
    await page.getByRole("link", { name: /^Node groups/ }).click();
    await expect(page.getByRole("rowheader", { name: "meshing" })).toBeVisible();
    await expect(page.getByText(/may be out of date/)).toBeHidden();
  });

  test("what was read before a permission went stays, and is said to be old", async ({
    page,
    request,
    sandbox,
  }) => {
    await page.goto("/sandbox/clusters/cfd-production/instances");
    await page.getByRole("table").first().waitFor();
    await controlOf(request, sandbox.endpoint)("faults", {
      operation: "DescribeInstances",
      times: 1000,
      error: "UnauthorizedOperation",
    });
    const stale = page.getByRole("status").filter({ hasText: "may be out of date" });
    await expect(stale).toContainText("ec2:DescribeInstances");
    await expect(page.getByRole("table").first()).toBeVisible();
  });
});

test.describe("with transitions that last", () => {
  test.use({ sandboxSettings: { seed: true, transitionMs: 60_000, revision: "2024-09-26" } });

  const words = {
    CREATING: "Creating",
    UPDATING: "Updating",
    DELETING: "Deleting",
    CREATE_FAILED: "Create failed",
    UPDATE_FAILED: "Update failed",
    DELETE_FAILED: "Delete failed",
    SUSPENDING: "Suspending",
    SUSPENDED: "Suspended",
    RESUMING: "Resuming",
    MOVING_TO_MARS: "Moving to mars",
  };

  for (const [kind, identifier] of [
    ["node-groups", "meshing"],
    ["queues", "solver"],
  ] as const) {
    test(`every status of one of the ${kind} shows, known or not`, async ({
      page,
      request,
      sandbox,
    }) => {
      const control = controlOf(request, sandbox.endpoint);
      const cluster = "/sandbox/clusters/cfd-production";
      await page.goto(`${cluster}/${kind}`);
      const row = page.getByRole("row", { name: new RegExp(`^${identifier}`) });
      for (const [status, word] of Object.entries(words)) {
        await control("resources", { identifier, status });
        await expect(row).toContainText(word);
      }
      await page.goto(`${cluster}/activity`);
      await expect(
        page.getByRole("listitem").filter({ hasText: identifier }).filter({ hasText: "mars" }),
      ).toBeVisible();
    });
  }
});

test("a missing permission is said on the cluster's page, with its action", async ({
  page,
  request,
  sandbox,
}) => {
  await controlOf(request, sandbox.endpoint)("faults", {
    operation: "ListQueues",
    times: 1000,
    error: "AccessDeniedException",
  });
  await page.goto("/sandbox/clusters/genomics");
  await expect(page.getByText(/pcs:ListQueues/)).toBeVisible();
  await expect(page.getByRole("heading", { name: "genomics" })).toBeVisible();
});
