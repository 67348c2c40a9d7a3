import type { Page } from "@playwright/test";
import { controlOf } from "./control.ts";
import { goToStep, network, openWizard } from "./create-form.ts";
import { expect, test as base } from "./fixtures.ts";
import { picker } from "./node-group-form.ts";
import { test } from "./own-console.ts";
import { imageId, profileArn, templateId } from "#sandbox/testing/group-request.ts";

/** Lists are remembered by the console: one that has read nothing yet is needed to see them refused. */
const connections = [{ id: "sandbox", name: "Sandbox", region: "us-east-1" }];

const reads = [
  ["DescribeSubnets", "UnauthorizedOperation", "Subnets", "ec2:DescribeSubnets"],
  ["DescribeInstanceTypes", "UnauthorizedOperation", "Instance types", "ec2:DescribeInstanceTypes"],
  [
    "DescribeLaunchTemplates",
    "UnauthorizedOperation",
    "Launch template",
    "ec2:DescribeLaunchTemplates",
  ],
  [
    "DescribeLaunchTemplateVersions",
    "UnauthorizedOperation",
    "Version",
    "ec2:DescribeLaunchTemplateVersions",
  ],
  ["DescribeImages", "UnauthorizedOperation", "AMI", "ec2:DescribeImages"],
  ["ListInstanceProfiles", "AccessDenied", "Instance profile", "iam:ListInstanceProfiles"],
] as const;

const field = (page: Page, name: string) => page.getByRole("textbox", { name, exact: true });

test.describe("without permission to list anything", () => {
  test.use({ tolerated: [/status of 403/] });

  test("fields name the action that is missing, take typed ids, and a group can be created", async ({
    page,
    request,
    sandbox,
    ownConsole,
  }) => {
    const control = controlOf(request, sandbox.endpoint);
    for (const [operation, error] of reads) {
      await control("faults", { operation, error, times: 50 });
    }
    await control("faults", {
      operation: "DescribeInstanceTypeOfferings",
      error: "UnauthorizedOperation",
      times: 50,
    });
    const { url } = await ownConsole(connections);
    await page.goto(`${url}/sandbox/clusters/genomics/node-groups/new`);
    await field(page, "Launch template").fill(templateId("hpc-compute"));
    for (const [, , name, action] of reads) {
      await expect(field(page, name)).toHaveAccessibleDescription(new RegExp(`needs ${action}`));
    }

    await field(page, "Group name").fill("typed-ids");
    await field(page, "Subnets").fill(network.subnet);
    await field(page, "Instance types").fill("c6i.8xlarge, m6i.8xlarge");
    await field(page, "Instance types").press("Enter");
    await page.getByRole("button", { name: "Remove m6i.8xlarge" }).click();
    await field(page, "AMI").fill(imageId("al2023-x86_64-2026"));
    await field(page, "Most instances").fill("4");
    await field(page, "Instance profile").fill(profileArn("AWSPCS-hpc-nodes"));
    await page.getByRole("button", { name: "Create node group" }).click();
    await expect(page.getByRole("heading", { level: 2, name: "typed-ids" })).toBeVisible();
  });
});

base("a picker works by keyboard alone, and Escape keeps what was typed", async ({ page }) => {
  await openWizard(page);
  await goToStep(page, "Networking");
  const subnet = picker(page, "Subnet");
  await subnet.focus();
  await expect(subnet).toHaveAttribute("aria-expanded", "false");
  await subnet.press("ArrowDown");
  await expect(subnet).toHaveAttribute("aria-expanded", "true");
  await subnet.press("ArrowDown");
  await subnet.press("ArrowUp");
  await subnet.press("Escape");
  await expect(subnet).toHaveAttribute("aria-expanded", "false");
  await expect(subnet).toHaveValue("");
  await subnet.pressSequentially("private-a");
  await expect(page.getByRole("option")).toHaveCount(2);
  const active = await subnet.getAttribute("aria-activedescendant");
  await expect(page.locator(`[id="${active ?? ""}"]`)).toContainText("hpc-private-a");
  await subnet.press("Escape");
  await expect(subnet).toHaveValue("private-a");
  await subnet.press("ArrowDown");
  await page.getByRole("option", { name: /hpc-private-a/ }).click();
  await expect(subnet).toHaveValue(network.subnet);
  await expect(subnet).toBeFocused();
  await expect(page.getByText(/hpc-private-a · us-east-1a/)).toBeVisible();

  // Security groups are those of the subnet's VPC; what only searched for one is dropped.
  const groups = picker(page, "Security groups");
  await groups.fill("pcs");
  await expect(page.getByRole("option")).toHaveCount(1);
  await groups.press("Tab");
  await expect(groups).toHaveValue("");
  await groups.fill("sg-0000000000000000a, sg-0000000000000000b");
  await groups.press("Enter");
  await expect(page.getByRole("button", { name: /Remove sg-/ })).toHaveCount(2);
});
