import { type Page } from "@playwright/test";
import { expect } from "./fixtures.ts";
import { expectAccessible } from "./expect-accessible.ts";
import { test } from "./own-console.ts";

const account = "111122223333";
const roleArn = (role: string) => `arn:aws:iam::${account}:role/pcs-console-${role}`;

const perRole = {
  id: "team",
  name: "Team",
  region: "us-east-1",
  credentials: {
    type: "per-role",
    roles: { viewer: roleArn("viewer"), operator: roleArn("operator"), admin: roleArn("admin") },
  },
};

const section = (page: Page, name: string) => page.getByRole("region", { name, exact: true });

test("says how a connection is configured and who AWS thinks one is", async ({ page }) => {
  await page.goto("/settings");
  await expect(page.getByRole("heading", { level: 1, name: "Settings" })).toBeVisible();
  const sandbox = section(page, "Sandbox");
  await expect(sandbox.getByText("us-east-1")).toBeVisible();
  await expect(sandbox.getByText(/^The sandbox, at http/)).toBeVisible();
  await expect(sandbox.getByText("admin", { exact: true })).toBeVisible();
  await sandbox.getByRole("button", { name: "Ask AWS, Sandbox" }).click();
  await expect(sandbox.getByText(`arn:aws:iam::${account}:user/admin`)).toBeVisible();
  await expectAccessible(page);
});

test("tries what one may read, and asks IAM about the rest", async ({ page }) => {
  await page.goto("/settings");
  const sandbox = section(page, "Sandbox");
  await sandbox.getByRole("button", { name: "Check permissions, Sandbox" }).click();
  await expect(
    sandbox.getByText(/^(\d+) of \1 actions work\. Nothing was changed\.$/),
  ).toBeVisible();
  await sandbox.getByText(/^AWS allows \(\d+\)$/).click();
  await expect(
    sandbox.getByRole("listitem").filter({ hasText: "pcs:CreateCluster" }),
  ).toContainText("IAM says that the policies allow it.");
  await expectAccessible(page);
});

test("acts in AWS as the person, and says what a role lacks there", async ({
  page,
  sandbox,
  ownConsole,
}) => {
  const app = await ownConsole([perRole]);
  await page.goto(`${app.url}/settings`);
  const team = section(page, "Team");
  await expect(team.getByText(roleArn("admin"))).toBeVisible();
  await team.getByRole("button", { name: "Ask AWS, Team" }).click();
  await expect(
    team.getByText(`arn:aws:sts::${account}:assumed-role/pcs-console-admin/local`),
  ).toBeVisible();

  const policies = [
    {
      Version: "2012-10-17",
      Statement: [
        { Effect: "Allow", Action: ["pcs:*", "iam:*", "ec2:Describe*"], Resource: "*" },
        { Effect: "Deny", Action: ["ec2:DescribeImages", "pcs:DeleteCluster"], Resource: "*" },
      ],
    },
  ];
  const changed = await fetch(`${sandbox.endpoint}/_sandbox/roles`, {
    method: "POST",
    body: JSON.stringify({ name: "pcs-console-admin", policies }),
  });
  expect(changed.status).toBe(200);
  await team.getByRole("button", { name: "Check permissions, Team" }).click();
  const refused = team.getByRole("list", { name: /^AWS refuses/ });
  for (const action of ["ec2:DescribeImages", "pcs:DeleteCluster", "ec2:RunInstances"])
    await expect(refused.getByRole("listitem").filter({ hasText: action }).first()).toContainText(
      `Allow ${action} in the policies of`,
    );
  await expectAccessible(page);
});

test("says which statement a trust policy lacks", async ({ page, sandbox, ownConsole }) => {
  const app = await ownConsole([perRole]);
  const trustPolicy = {
    Version: "2012-10-17",
    Statement: [
      {
        ...{ Effect: "Allow", Principal: { AWS: `arn:aws:iam::${account}:root` } },
        Action: ["sts:AssumeRole", "sts:SetSourceIdentity"],
      },
    ],
  };
  await fetch(`${sandbox.endpoint}/_sandbox/roles`, {
    method: "POST",
    body: JSON.stringify({ name: "pcs-console-admin", trustPolicy }),
  });
  await page.goto(`${app.url}/settings`);
  const team = section(page, "Team");
  await team.getByRole("button", { name: "Ask AWS, Team" }).click();
  await expect(team.getByText(/sts:TagSession is denied\.$/)).toBeVisible();
  await expect(team.getByText(/trust policy must allow .* sts:TagSession/)).toBeVisible();
});

test("has policies to paste for each role", async ({ page, ownConsole, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const app = await ownConsole([perRole]);
  await page.goto(`${app.url}/settings`);
  await page.getByRole("link", { name: "Policies, Team" }).click();
  await expect(page.getByRole("heading", { name: "Policies for Team" })).toBeVisible();
  const permissions = page.getByRole("region", { name: "Permission policy as JSON" });
  await expect(permissions).toContainText("pcs:ListClusters");
  await expect(permissions).not.toContainText("pcs:CreateCluster");
  await expect(page.getByRole("region", { name: "Trust policy as JSON" })).toContainText(
    `arn:aws:iam::${account}:user/admin`,
  );
  await expectAccessible(page);
  await page
    .getByRole("navigation", { name: "Roles" })
    .getByRole("link", { name: "Operator" })
    .click();
  await expect(permissions).toContainText("pcs:CreateCluster");
  await page.getByRole("button", { name: "Copy permission policy" }).click();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(JSON.parse(copied)).toMatchObject({ Version: "2012-10-17" });
  await page.getByRole("link", { name: "The console itself" }).click();
  await expect(permissions).toContainText("TakeRolesForPeople");
  await expectAccessible(page);
});
