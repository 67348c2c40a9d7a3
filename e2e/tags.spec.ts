import { controlOf } from "./control.ts";
import { expectAccessible } from "./expect-accessible.ts";
import { expect, test } from "./fixtures.ts";
import { addTag, changesSent, openTags, row, saveTags, tagsAtAws, typeTag } from "./tags.ts";

test("keys that are there are read-only, and their values change", async ({ page, sandbox }) => {
  await openTags(page, "genomics");
  const team = row(page, "team");
  await expect(team.key).toHaveValue("team");
  await expect(team.key).not.toBeEditable();
  await team.value.fill("  Größe 10 ");
  await expect(page.getByRole("region", { name: "What will be sent" })).toContainText(
    "genomics →   Größe 10 ",
  );
  await saveTags(page).click();
  await expect(page.getByText("The tags of genomics are saved")).toBeVisible();
  expect(await tagsAtAws(sandbox.endpoint, "genomics")).toMatchObject({ team: "  Größe 10 " });
  expect(await changesSent(sandbox.endpoint)).toEqual(["TagResource"]);
});

test("a removed tag stays with Undo, which has the focus, until it is saved", async ({
  page,
  sandbox,
}) => {
  await openTags(page, "genomics");
  const team = row(page, "team");
  await expect(page.getByText("Room for 48 more of 50.")).toBeVisible();
  await team.remove.focus();
  await page.keyboard.press("Enter");
  await expect(team.group).toContainText("will be removed on save");
  await expect(team.undo).toBeFocused();
  await expect(page.getByText("Room for 49 more of 50.")).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(team.value).toHaveValue("genomics");
  await expect(team.remove).toBeFocused();
  await page.keyboard.press("Enter");
  await saveTags(page).click();
  await expect(team.group).toHaveCount(0);
  expect(await tagsAtAws(sandbox.endpoint, "genomics")).toEqual({ "cost-center": "4410" });
  expect(await changesSent(sandbox.endpoint)).toEqual(["UntagResource"]);
});

test("a new row has the focus, and dropping it hands the focus on", async ({ page }) => {
  await openTags(page, "genomics");
  await addTag(page).focus();
  await page.keyboard.press("Enter");
  await expect(row(page, "without a key").key).toBeFocused();
  await page.keyboard.type("first");
  await addTag(page).click();
  await page.keyboard.type("second");
  await row(page, "first").remove.click();
  await expect(row(page, "first").group).toHaveCount(0);
  await expect(row(page, "second").remove).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(row(page, "cost-center").remove).toBeFocused();
});

test("an empty key is no mistake before it was left", async ({ page }) => {
  await openTags(page, "genomics");
  await addTag(page).click();
  const added = row(page, "without a key");
  await expect(added.key).toHaveAccessibleDescription("");
  await page.keyboard.press("Tab");
  await expect(added.key).toHaveAccessibleDescription("Enter a key.");
});

test("keys are refused for the first rule that they break, as one types", async ({ page }) => {
  await openTags(page, "genomics");
  await typeTag(page, "x", "");
  const added = page.getByRole("group").last().getByLabel("Key", { exact: true });
  for (const [key, message] of [
    [`aWs:,${"k".repeat(129)}`, /belong to AWS/],
    [`,${"k".repeat(129)}`, /Use letters, digits, spaces/],
    ["k".repeat(129), /at most 128 characters: this one has 129/],
    ["team", /Another tag has this key/],
  ] as const) {
    await added.fill(key);
    await expect(added).toHaveAccessibleDescription(message);
  }
  await added.fill("Team");
  await expect(added).toHaveAccessibleDescription("");
  await added.fill("team");
  await row(page, "team").remove.first().click();
  await expect(added).toHaveAccessibleDescription("");
});

test("values are refused for bad characters and length, and may be empty", async ({ page }) => {
  await openTags(page, "genomics");
  const { value } = row(page, "team");
  await value.fill("a,b");
  await expect(value).toHaveAccessibleDescription(/Use letters, digits, spaces/);
  await value.fill("v".repeat(257));
  await expect(value).toHaveAccessibleDescription(/at most 256 characters: this one has 257/);
  await saveTags(page).click();
  await expect(value).toBeFocused();
  await value.fill("");
  await expect(value).toHaveAccessibleDescription("");
});

test("tags of AWS are shown, read-only and uncounted", async ({ page, request, sandbox }) => {
  const control = controlOf(request, sandbox.endpoint);
  await control("resources", { identifier: "genomics", tags: { "aws:stack": "hpc" } });
  await openTags(page, "genomics");
  await expect(page.getByRole("region", { name: "Tags of AWS" })).toContainText("aws:stackhpc");
  await expect(row(page, "aws:stack").group).toHaveCount(0);
  await expect(page.getByText("Room for 48 more of 50.")).toBeVisible();
});

for (const [tab, name] of [
  ["Node groups", "login"],
  ["Queues", "urgent"],
] as const) {
  test(`${tab} have the same editor`, async ({ page }) => {
    await page.goto("/sandbox/clusters");
    await page.getByRole("link", { name: "genomics", exact: true }).click();
    await page.getByRole("navigation", { name: "Cluster" }).getByText(tab).click();
    await page.getByRole("link", { name, exact: true }).click();
    await typeTag(page, "made", "here");
    await saveTags(page).click();
    await expect(page.getByText(`The tags of ${name} are saved`)).toBeVisible();
    await page.reload();
    await expect(row(page, "made").value).toHaveValue("here");
  });
}

test("axe finds nothing in the editor", async ({ page }) => {
  await openTags(page, "genomics");
  await row(page, "team").remove.click();
  await row(page, "cost-center").value.fill("1 ");
  await typeTag(page, "aws:x", "a,b");
  await expectAccessible(page);
});
