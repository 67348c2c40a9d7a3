import {
  createButton,
  createCluster,
  fillCluster,
  goToStep,
  network,
  openWizard,
} from "./create-form.ts";
import { timesDone } from "./elsewhere.ts";
import { expect, test } from "./fixtures.ts";

const next = /^Next/;

test("an empty step says at each field what is wanted, and focus goes to the first", async ({
  page,
}) => {
  await openWizard(page);
  await page.getByRole("button", { name: next }).click();
  const name = page.getByRole("textbox", { name: "Cluster name" });
  await expect(name).toBeFocused();
  await expect(name).toHaveAccessibleDescription(/Enter a name/);
  await goToStep(page, "Networking");
  await page.getByRole("button", { name: next }).click();
  await expect(page.getByRole("combobox", { name: "Subnet" })).toBeFocused();
  await expect(page.getByRole("combobox", { name: "Subnet" })).toHaveAccessibleDescription(
    /Enter a subnet id/,
  );
  await expect(page.getByRole("combobox", { name: "Security groups" })).toHaveAccessibleDescription(
    /Choose at least one security group/,
  );
});

for (const [name, sentence] of [
  ["a".repeat(41), /at most 40 characters: this name has 41/],
  ["4clusters", /Start the name with a letter/],
  ["my_cluster", /“_” is not allowed/],
  ["pcs_cluster", /“pcs_” starts an id/],
  ["abcde12345", /exactly ten letters or digits/],
] as const) {
  test(`the name ${name} is refused before any request`, async ({ page, request, sandbox }) => {
    await fillCluster(page, name);
    await goToStep(page, "Review");
    await createButton(page).click();
    await expect(page.getByRole("main").getByRole("alert")).toContainText(sentence);
    await page.getByRole("alert").getByRole("link", { name: "Cluster" }).click();
    const field = page.getByRole("textbox", { name: "Cluster name" });
    await expect(field).toBeFocused();
    await expect(field).toHaveAccessibleDescription(sentence);
    expect(await timesDone(request, sandbox.endpoint, "CreateCluster")).toBe(0);
  });
}

test("settings, idle time and tags follow the reference, and the review leads to each", async ({
  page,
}) => {
  await fillCluster(page, "valid-name");
  await goToStep(page, "Scheduler");
  const idle = page.getByRole("textbox", { name: "Idle time before scale-down" });
  await idle.fill("0");
  await page.getByRole("button", { name: "Add setting" }).click();
  const parameter = page.getByRole("combobox", { name: "Parameter" });
  await parameter.fill("PriorityType");
  await page.getByRole("textbox", { name: "Value" }).fill("priority/basic");
  await page.getByRole("button", { name: next }).click();
  await expect(idle).toHaveAccessibleDescription(/whole number of seconds from 1 to 10,000,000/);
  await expect(parameter).toHaveAccessibleDescription(/does not let “PriorityType” be set/);

  await goToStep(page, "Tags");
  await page.getByRole("button", { name: "Add tag" }).click();
  const keys = page.getByRole("combobox", { name: "Key" });
  await keys.first().fill("k".repeat(129));
  await page.getByRole("button", { name: next }).click();
  await expect(keys.first()).toHaveAccessibleDescription(
    /at most 128 characters: this one has 129/,
  );
  await page.getByRole("button", { name: "Add tag" }).click();
  await keys.nth(1).fill("team");
  await keys.first().fill("team");
  await page.getByRole("button", { name: next }).click();
  await expect(keys.nth(1)).toHaveAccessibleDescription(/Another tag has this key/);

  await goToStep(page, "Review");
  await page.getByRole("status").getByRole("link", { name: "Scheduler" }).first().click();
  await expect(idle).toHaveAccessibleDescription(/whole number of seconds/);
});

test("what AWS would refuse is said before anything is sent, with the way to its field", async ({
  page,
  request,
  sandbox,
}) => {
  await fillCluster(page, "valid-name");
  const subnet = page.getByRole("combobox", { name: "Subnet" });
  await subnet.fill("subnet-00000000000000000");
  await goToStep(page, "Review");
  const preflight = page.getByRole("region", { name: "Preflight" });
  await expect(preflight).toContainText("subnet-00000000000000000");
  await expect(createButton(page)).toHaveAccessibleDescription(/AWS would refuse this/);
  await createButton(page).click({ force: true });
  expect(await timesDone(request, sandbox.endpoint, "CreateCluster")).toBe(0);
  await goToStep(page, "Networking");
  await subnet.fill(network.subnet);
  await createCluster(page);
});

test.describe("following today's reference", () => {
  test.use({ sandboxSettings: { seed: false, transitionMs: 600, revision: "latest" } });

  test("a name that is taken is said before anything is sent", async ({ page }) => {
    await fillCluster(page, "taken-name");
    await createCluster(page);
    await fillCluster(page, "taken-name");
    await goToStep(page, "Review");
    const preflight = page.getByRole("region", { name: "Preflight" });
    await expect(preflight).toContainText("There is a cluster taken-name already");
    await preflight.getByRole("link", { name: /Cluster name/ }).click();
    await expect(page.getByRole("textbox", { name: "Cluster name" })).toBeFocused();
  });
});
