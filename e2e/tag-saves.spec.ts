import { controlOf } from "./control.ts";
import { expectAccessible } from "./expect-accessible.ts";
import { expect, test } from "./fixtures.ts";
import {
  addTag,
  changesSent,
  openTags,
  row,
  saveTags,
  tagAtAws,
  tagsAtAws,
  typeTag,
} from "./tags.ts";

test("nothing changed sends nothing, and what is removed and added again is overwritten", async ({
  page,
  sandbox,
}) => {
  await openTags(page, "genomics");
  await saveTags(page).click();
  await expect(page.getByText("Nothing has changed, so nothing was sent")).toBeVisible();
  await row(page, "team").remove.click();
  await typeTag(page, "team", "genomics");
  await saveTags(page).click();
  await expect(page.getByText("Nothing has changed, so nothing was sent")).toBeVisible();
  expect(await changesSent(sandbox.endpoint)).toEqual([]);
  await row(page, "team").value.fill("other");
  await saveTags(page).click();
  await expect(page.getByText("The tags of genomics are saved")).toBeVisible();
  expect(await changesSent(sandbox.endpoint)).toEqual(["TagResource"]);
});

test("removed keys go first, then one request has the rest; the table shows it at once", async ({
  page,
  sandbox,
}) => {
  await openTags(page, "genomics");
  await row(page, "team").remove.click();
  await row(page, "cost-center").value.fill("1");
  await typeTag(page, "プロジェクト", "x");
  await page.keyboard.press("Enter");
  await expect(page.getByText("The tags of genomics are saved")).toBeVisible();
  expect(await changesSent(sandbox.endpoint)).toEqual(["UntagResource", "TagResource"]);
  expect(await tagsAtAws(sandbox.endpoint, "genomics")).toEqual({
    ...{ "cost-center": "1", プロジェクト: "x" },
  });
  await page.getByRole("link", { name: "Clusters" }).first().click();
  await expect(page.getByRole("row", { name: /genomics/ })).toContainText("プロジェクト:x");
});

test("a resource with fifty tags has no room", async ({ page, sandbox }) => {
  const many = Array.from({ length: 48 }, (_, index) => [`k${String(index)}`, ""] as const);
  await tagAtAws(sandbox.endpoint, "genomics", Object.fromEntries(many));
  await openTags(page, "genomics");
  await expect(page.getByText("There are 50 tags")).toBeVisible();
  await expect(addTag(page)).toHaveAccessibleDescription(/Remove a tag first/);
  await row(page, "k3").remove.click();
  await typeTag(page, "another", "");
  await saveTags(page).click();
  await expect(page.getByText("The tags of genomics are saved")).toBeVisible();
});

test("a save that stops half-way says what is saved, and goes on from there", async ({
  page,
  request,
  sandbox,
}) => {
  const control = controlOf(request, sandbox.endpoint);
  await openTags(page, "genomics");
  await row(page, "team").remove.click();
  await row(page, "cost-center").value.fill("9");
  await typeTag(page, "new", "tag");
  await control("faults", { operation: "TagResource", times: 1, error: "AccessDeniedException" });
  await saveTags(page).click();
  const alert = page.getByRole("main").getByRole("alert");
  await expect(alert).toContainText("Saved: team removed.");
  await expect(alert).toContainText("Not saved yet: cost-center, new.");
  await expect(alert).toContainText("pcs:TagResource");
  await expect(row(page, "team").group).toHaveCount(0);
  await expect(row(page, "cost-center").value).toHaveValue("9");
  expect(await tagsAtAws(sandbox.endpoint, "genomics")).toEqual({ "cost-center": "4410" });
  await expectAccessible(page);
  await saveTags(page).click();
  await expect(page.getByText("The tags of genomics are saved")).toBeVisible();
  await expect(alert).toHaveCount(0);
  expect(await changesSent(sandbox.endpoint)).toEqual([
    ...["UntagResource", "TagResource", "TagResource"],
  ]);
});

test("nothing is saved when the removal fails, and nothing is lost", async ({
  page,
  request,
  sandbox,
}) => {
  const control = controlOf(request, sandbox.endpoint);
  await openTags(page, "genomics");
  await row(page, "team").remove.click();
  await typeTag(page, "new", "tag");
  await control("faults", { operation: "UntagResource", times: 1, error: "AccessDeniedException" });
  await saveTags(page).click();
  const alert = page.getByRole("main").getByRole("alert");
  await expect(alert).toContainText("Nothing was saved.");
  await expect(row(page, "team").undo).toBeVisible();
  await expect(row(page, "new").value).toHaveValue("tag");
});

test("what somebody else changed meanwhile is shown before anything is sent", async ({
  page,
  sandbox,
}) => {
  await openTags(page, "genomics");
  await row(page, "team").value.fill("mine");
  await tagAtAws(sandbox.endpoint, "genomics", { team: "theirs", other: "new" });
  await saveTags(page).click();
  await expect(page.getByText("Somebody else changed these tags meanwhile")).toBeVisible();
  await expect(row(page, "other").value).toHaveValue("new");
  await expect(page.getByRole("region", { name: "What will be sent" })).toContainText(
    "theirs → mine",
  );
  await saveTags(page).click();
  await expect(page.getByText("The tags of genomics are saved")).toBeVisible();
  expect(await tagsAtAws(sandbox.endpoint, "genomics")).toMatchObject({ team: "mine" });
});

test("changes can be discarded, and leaving asks", async ({ page }) => {
  await openTags(page, "genomics");
  await row(page, "team").remove.click();
  await typeTag(page, "new", "tag");
  const asked = page.waitForEvent("dialog");
  const reloaded = page.reload();
  await (await asked).accept();
  await reloaded;
  await row(page, "team").value.fill("x");
  await page.getByRole("button", { name: "Discard changes" }).click();
  await expect(row(page, "team").value).toHaveValue("genomics");
  await expect(page.getByRole("region", { name: "What will be sent" })).toHaveCount(0);
});
