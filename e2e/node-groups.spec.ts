import type { Page } from "@playwright/test";
import { controlOf } from "./control.ts";
import { meetRefusals } from "./elsewhere.ts";
import { expect, test } from "./fixtures.ts";
import { fillGroup, openNewGroup, pick, picker, submitButton } from "./node-group-form.ts";

const notifications = (page: Page) => page.getByRole("region", { name: "Notifications" });

test("a compute group is created from what EC2 and IAM offer", async ({ page }) => {
  await page.goto("/sandbox/clusters/genomics");
  await page.getByRole("link", { name: /Node groups/ }).click();
  await page.getByRole("link", { name: "Create node group" }).click();
  await fillGroup(page, "assembly-large");
  await pick(page, "Subnets", "hpc-private-b");
  await expect(page.getByRole("main")).toContainText("cannot use EFA between them");
  await page.getByRole("textbox", { name: "Fewest instances" }).fill("2");
  await page.getByRole("textbox", { name: "Most instances" }).fill("40");
  await expect(page.getByText("Mixed: 2 instances always on, up to 40")).toBeVisible();
  const capacity = page.getByRole("region", { name: "Instances of the cluster" });
  await expect(capacity).toContainText("A Medium cluster manages 512 instances");
  await expect(capacity).toContainText("213 of other groups");
  await expect(capacity).toContainText("259 left");
  await page.getByRole("button", { name: "Add setting" }).click();
  await page.getByRole("combobox", { name: "Parameter" }).fill("Weight");
  await page.getByRole("textbox", { name: "Value" }).fill("10");
  const bootstrapped = page.getByRole("group", { name: /Before Slurm starts/ });
  await bootstrapped.getByRole("button", { name: "Add script" }).click();
  await bootstrapped.getByRole("textbox", { name: "Name" }).fill("mount");
  await bootstrapped.getByRole("textbox", { name: "Location" }).fill("s3://tools/mount.sh");
  await bootstrapped.getByRole("textbox", { name: "Arguments" }).fill("/shared\n/scratch");
  await page.getByRole("button", { name: "Add tag" }).click();
  await page.getByRole("combobox", { name: "Key" }).fill("team");
  await submitButton(page).click();

  await expect(page.getByRole("heading", { level: 2, name: "assembly-large" })).toBeVisible();
  const main = page.getByRole("main");
  for (const text of ["c6i.8xlarge", "Weight", "s3://tools/mount.sh /shared /scratch"]) {
    await expect(main).toContainText(text);
  }
  await expect(notifications(page)).toContainText("assembly-large is ready");
});

test("a login group is static, On-Demand and asks for nothing that it cannot use", async ({
  page,
}) => {
  await openNewGroup(page);
  await fillGroup(page, "login-extra");
  await page.getByRole("radio", { name: /Login/ }).check();
  await expect(page.getByRole("radio", { name: /Spot/ })).toHaveCount(0);
  await expect(page.getByRole("textbox", { name: "Idle time before scale-down" })).toHaveCount(0);
  const instances = page.getByRole("textbox", { name: "Instances", exact: true });
  await instances.fill("0");
  await submitButton(page).click();
  await expect(instances).toHaveAccessibleDescription(/keeps at least one instance/);
  await instances.fill("2");
  await submitButton(page).click();
  await expect(page.getByRole("heading", { level: 2, name: "login-extra" })).toBeVisible();
  await expect(page.getByRole("main")).toContainText("None: for logins, or not assigned yet");
  await expect(page.getByRole("main")).toContainText("On-Demand");
});

test("pickers explain what is chosen, and say at once what does not go together", async ({
  page,
}) => {
  await openNewGroup(page);
  await picker(page, "Launch template").click();
  const templates = page.getByRole("listbox", { name: "Launch template" });
  await expect(templates.getByRole("option", { name: /hpc-compute/ })).toBeVisible();
  await expect(templates).not.toContainText("do-not-delete");
  await templates.getByRole("option", { name: /hpc-spot/ }).click();
  const version = page.getByRole("region", { name: "What version 1 sets" });
  await expect(version).toContainText("spot");
  await expect(
    page.getByText(/market type is spot, which does not go with ONDEMAND/),
  ).toBeVisible();
  await page.getByRole("radio", { name: /Spot/ }).check();
  await expect(page.getByText(/does not go with/)).toHaveCount(0);
  await expect(page.getByLabel("Allocation strategy")).toBeVisible();

  const types = picker(page, "Instance types");
  await pick(page, "Instance types", "arm64 hpc7g.8x");
  await pick(page, "Instance types", "c6i.8x");
  await expect(types).toHaveAccessibleDescription(/same architecture: hpc7g.8xlarge has arm64/);
  const chosen = page.getByRole("table", { name: "Chosen instance types" });
  await expect(chosen.getByRole("row", { name: /c6i.8xlarge/ })).toContainText("64 GiB");
  await chosen.getByRole("button", { name: "Remove c6i.8xlarge" }).click();
  await expect(types).not.toHaveAccessibleDescription(/All types need/);

  // Images that the types can start, and that suit the cluster's Slurm.
  await picker(page, "AMI").click();
  const images = page.getByRole("listbox", { name: "AMI" });
  await expect(images.getByRole("option").first()).toContainText("arm64");
  await expect(images).not.toContainText("x86_64");
});

test("an empty form says at each field what is wanted, and focus goes to the first", async ({
  page,
}) => {
  await openNewGroup(page);
  await submitButton(page).click();
  const name = page.getByRole("textbox", { name: "Group name" });
  await expect(name).toBeFocused();
  for (const [field, sentence] of [
    [name, /Enter a name/],
    [picker(page, "Subnets"), /at least one subnet/],
    [picker(page, "Instance types"), /at least one instance type/],
    [picker(page, "Launch template"), /A launch template id is/],
    [picker(page, "AMI"), /An AMI id is/],
    [picker(page, "Instance profile"), /instance-profile\/AWSPCS/],
    [page.getByRole("textbox", { name: "Most instances" }), /whole number of instances/],
  ] as const) {
    await expect(field).toHaveAccessibleDescription(sentence);
  }
});

test("what only AWS can know comes back to its field, and nothing typed is lost", async ({
  page,
}) => {
  await openNewGroup(page);
  await fillGroup(page, "assembly-large");
  await page.getByRole("textbox", { name: "Most instances" }).fill("4");
  await picker(page, "AMI").fill("ami-00000000000000000");
  await page.getByRole("button", { name: /Remove subnet-/ }).click();
  await picker(page, "Subnets").fill("subnet-00000000000000000");
  await submitButton(page).click();
  await expect(picker(page, "Subnets")).toHaveAccessibleDescription(/subnet-00000000000000000/);
  await expect(picker(page, "AMI")).toHaveAccessibleDescription(/no AMI ami-00000000000000000/);
  await page.getByRole("button", { name: /Remove subnet-/ }).click();
  await pick(page, "Subnets", "hpc-private-a");
  await pick(page, "AMI", "al2023-x86_64");
  await submitButton(page).click();
  await expect(page.getByRole("heading", { level: 2, name: "assembly-large" })).toBeVisible();
});

test("a name that is taken is a conflict in words", async ({ page }) => {
  await openNewGroup(page);
  await fillGroup(page, "assembly");
  await page.getByRole("textbox", { name: "Most instances" }).fill("4");
  await submitButton(page).click();
  await expect(page.getByRole("form").getByRole("alert")).toContainText("assembly");
  await expect(page.getByRole("textbox", { name: "Group name" })).toHaveValue("assembly");
});

test("whatever AWS answers is said, nothing typed is lost, and the same once more succeeds", async ({
  page,
  request,
  sandbox,
}) => {
  test.slow();
  await openNewGroup(page);
  await fillGroup(page, "assembly-large");
  await page.getByRole("textbox", { name: "Most instances" }).fill("4");
  const operation = "CreateComputeNodeGroup";
  const alert = page.getByRole("form").getByRole("alert");
  await meetRefusals(request, sandbox.endpoint, {
    operation,
    send: () => submitButton(page).click(),
    alert,
  });
  await submitButton(page).click();
  await expect(page.getByRole("heading", { level: 2, name: "assembly-large" })).toBeVisible();
});

test("a double click creates one group, and a draft outlives a reload", async ({ page }) => {
  await openNewGroup(page);
  await fillGroup(page, "once-only");
  await page.getByRole("textbox", { name: "Most instances" }).fill("4");
  page.on("dialog", (dialog) => void dialog.accept());
  await page.waitForTimeout(400);
  await page.reload();
  await expect(page.getByText("What you had entered here is back")).toBeVisible();
  await submitButton(page).dblclick();
  await expect(page.getByRole("heading", { level: 2, name: "once-only" })).toBeVisible();
  await page.getByRole("link", { name: /Node groups/ }).click();
  await expect(page.getByRole("rowheader", { name: "once-only" })).toHaveCount(1);
});

test("where the cluster cannot get a group now, the button says why", async ({
  page,
  request,
  sandbox,
}) => {
  await controlOf(request, sandbox.endpoint)("resources", {
    identifier: "genomics",
    status: "SUSPENDED",
  });
  await page.goto("/sandbox/clusters/genomics/node-groups");
  await expect(page.getByRole("button", { name: "Create node group" })).toHaveAccessibleDescription(
    /The cluster is SUSPENDED/,
  );
  await openNewGroup(page);
  await expect(submitButton(page)).toHaveAccessibleDescription(/The cluster is SUSPENDED/);
});
