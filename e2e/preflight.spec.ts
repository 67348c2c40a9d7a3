import type { Page } from "@playwright/test";
import { controlOf } from "./control.ts";
import { addGroup, createButton, fillCluster, goToStep } from "./create-form.ts";
import { expectAccessible } from "./expect-accessible.ts";
import { expect, test } from "./fixtures.ts";

const preflight = (page: Page) => page.getByRole("region", { name: "Preflight" });

const line = (page: Page, title: string) =>
  preflight(page)
    .getByRole("listitem")
    .filter({ has: page.getByText(title, { exact: true }) });

test("what AWS would refuse blocks, and leads to its field", async ({ page }) => {
  await fillCluster(page, "refused");
  await goToStep(page, "Networking");
  await page.getByRole("combobox", { name: "Subnet" }).fill("subnet-0000000000000abcd");
  await goToStep(page, "Review");
  const missing = line(page, "Subnet of the controller");
  await expect(missing).toContainText("There is no subnet subnet-0000000000000abcd in us-east-1.");
  await expect(missing).toContainText("Blocks");
  await expectAccessible(page);
  await expect(createButton(page)).toHaveAttribute("aria-disabled", "true");

  await missing.getByRole("link", { name: "Go to the field: Subnet of the controller" }).click();
  const field = page.getByRole("combobox", { name: "Subnet" });
  await expect(field).toHaveValue("subnet-0000000000000abcd");
  await expect(field).toBeFocused();
});

test("what passes is out of the way, and the rest says what to do", async ({
  page,
  request,
  sandbox,
}) => {
  test.slow();
  await fillCluster(page, "looked-at");
  await goToStep(page, "Node groups");
  await addGroup(page, "workers", "8");
  await goToStep(page, "Review");
  await expect(line(page, "Queues of workers")).toContainText("No queue has workers");
  await expect(line(page, "AWS permissions")).toContainText("iam:PassRole");
  await expect(line(page, "Free addresses")).toBeHidden();
  await preflight(page)
    .getByText(/\d+ checks pass/)
    .click();
  await expect(line(page, "Free addresses")).toContainText("workers and the controller may take");
  await expectAccessible(page);

  const denied = { operation: "ec2:DescribeSubnets", times: 1, error: "UnauthorizedOperation" };
  await controlOf(request, sandbox.endpoint)("faults", denied);
  await preflight(page).getByRole("button", { name: "Check again" }).click();
  await expect(line(page, "Subnet of the controller")).toContainText("needs ec2:DescribeSubnets");
  await expect(line(page, "Subnet of the controller")).toContainText("Unknown");
});
