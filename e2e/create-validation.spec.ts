import type { Page } from "@playwright/test";
import { fillCluster, network, submitButton } from "./create-form.ts";
import { expect, test } from "./fixtures.ts";

/** Counts what the page sends while something is done: server actions are POSTs to the page itself. */
async function postsDuring(page: Page, work: () => Promise<void>): Promise<number> {
  let posts = 0;
  page.on("request", (request) => {
    if (request.method() === "POST") posts += 1;
  });
  await work();
  return posts;
}

test.beforeEach(async ({ page }) => {
  await page.goto("/sandbox/clusters/new");
});

test("an empty form says at each field what is wanted, and focus goes to the first", async ({
  page,
}) => {
  await submitButton(page).click();
  const name = page.getByRole("textbox", { name: "Cluster name" });
  await expect(name).toBeFocused();
  await expect(name).toHaveAccessibleDescription(/Enter a name/);
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
  test(`the name ${name} is refused before any request`, async ({ page }) => {
    const posts = await postsDuring(page, async () => {
      await fillCluster(page, name);
      await submitButton(page).click();
      await expect(page.getByRole("textbox", { name: "Cluster name" })).toHaveAccessibleDescription(
        sentence,
      );
    });
    expect(posts).toBe(0);
  });
}

test("settings, idle time and tags follow the reference before any request", async ({ page }) => {
  const posts = await postsDuring(page, async () => {
    await fillCluster(page, "valid-name");
    const idle = page.getByRole("textbox", { name: "Idle time before scale-down" });
    await idle.fill("0");
    await page.getByRole("button", { name: "Add setting" }).click();
    const parameter = page.getByRole("combobox", { name: "Parameter" });
    await parameter.fill("PriorityType");
    await page.getByRole("textbox", { name: "Value" }).fill("priority/basic");
    await page.getByRole("button", { name: "Add tag" }).click();
    const keys = page.getByRole("combobox", { name: "Key" });
    const key = keys.first();
    await key.fill("k".repeat(129));
    await submitButton(page).click();
    await expect(idle).toHaveAccessibleDescription(/whole number of seconds from 1 to 10,000,000/);
    await expect(parameter).toHaveAccessibleDescription(/does not let “PriorityType” be set/);
    await expect(key).toHaveAccessibleDescription(/at most 128 characters: this one has 129/);

    await page.getByRole("button", { name: "Add tag" }).click();
    await keys.nth(1).fill("team");
    await key.fill("team");
    await submitButton(page).click();
    await expect(keys.nth(1)).toHaveAccessibleDescription(/Another tag has this key/);
  });
  expect(posts).toBe(0);
});

test("what only AWS can know comes back to its field, and nothing typed is lost", async ({
  page,
}) => {
  await fillCluster(page, "valid-name");
  const subnet = page.getByRole("combobox", { name: "Subnet" });
  await subnet.fill("subnet-00000000000000000");
  await submitButton(page).click();
  await expect(subnet).toHaveAccessibleDescription(/subnet-00000000000000000/);
  await expect(page.getByRole("textbox", { name: "Cluster name" })).toHaveValue("valid-name");
  await subnet.fill(network.subnet);
  await submitButton(page).click();
  await expect(page.getByRole("heading", { level: 1, name: "valid-name" })).toBeVisible();
});

test.describe("following today's reference", () => {
  test.use({ sandboxSettings: { seed: false, transitionMs: 600, revision: "latest" } });

  test("a name that is taken is a conflict in words", async ({ page }) => {
    await fillCluster(page, "taken-name");
    await submitButton(page).click();
    await expect(page.getByText("Active", { exact: true })).toBeVisible();
    await page.goto("/sandbox/clusters/new");
    await fillCluster(page, "taken-name");
    await submitButton(page).click();
    await expect(page.getByRole("main").getByRole("alert")).toContainText("taken-name");
  });
});
