import type { Page } from "@playwright/test";
import { expectAccessible } from "./expect-accessible.ts";
import { openWizard } from "./create-form.ts";
import { expect, test } from "./fixtures.ts";
import { pressUntil } from "./press-until.ts";

const helpOf = (page: Page) => page.getByRole("dialog", { name: "Keyboard shortcuts" });

test("the shortcuts are listed under ?, and lead where they say", async ({ page }) => {
  await page.goto("/sandbox/clusters");
  const help = helpOf(page);
  await pressUntil(page, "?", help);
  await expect(help.getByRole("term")).toHaveText(["CtrlK", "r", "p", "gf", "gc", "gr", "?"]);
  await expectAccessible(page);
  // They belong to the page below, not to the dialog.
  await page.keyboard.press("g");
  await page.keyboard.press("f");
  await expect(help).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(help).toBeHidden();

  await page.keyboard.press("g");
  await page.keyboard.press("f");
  await expect(page.getByRole("heading", { level: 1, name: "Fleet" })).toBeVisible();
});

test("r reads the page anew, and characters in a field stay text", async ({ page }) => {
  await page.goto("/sandbox/clusters");
  await pressUntil(page, "?", helpOf(page));
  await page.keyboard.press("Escape");
  await expect(helpOf(page)).toBeHidden();
  const read = page.waitForRequest("**/api/sandbox/clusters", { timeout: 1_400 });
  await page.keyboard.press("r");
  await read;

  await openWizard(page);
  const name = page.getByRole("textbox", { name: "Cluster name" });
  await name.fill("");
  await name.pressSequentially("gfrp?");
  await expect(name).toHaveValue("gfrp?");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(page).toHaveURL(/clusters\/new/);
});

test("single characters can be turned off, for good", async ({ page }) => {
  await page.goto("/sandbox/clusters");
  const help = helpOf(page);
  await pressUntil(page, "?", help);
  await help.getByRole("checkbox", { name: /single characters/ }).uncheck();
  await help.getByRole("button", { name: "Close" }).click();
  await page.reload();
  const field = page.getByRole("combobox", { name: "Search everywhere" });
  await pressUntil(page, "Control+k", field);
  await page.keyboard.press("Escape");
  await expect(field).toBeHidden();
  await page.keyboard.press("?");
  await page.keyboard.press("Control+k");
  await expect(field).toBeVisible();
  await expect(help).toBeHidden();
  await field.fill("keyboard");
  await page.keyboard.press("Enter");
  await help.getByRole("checkbox", { name: /single characters/ }).check();
  await page.keyboard.press("Escape");
  await expect(help).toBeHidden();
  await pressUntil(page, "?", help);
});
