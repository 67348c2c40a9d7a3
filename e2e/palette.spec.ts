import { AxeBuilder } from "@axe-core/playwright";
import { expect, test } from "./fixtures.ts";

test("everything is found by name or id, from anywhere, by keyboard", async ({ page }) => {
  await page.goto("/");
  await page.keyboard.press("Control+k");
  const field = page.getByRole("combobox", { name: "Search everywhere" });
  await expect(field).toBeFocused();
  await expect(page.getByRole("option", { name: /genomics/ }).first()).toBeVisible();
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  }
  await field.fill("mesh cfd");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "meshing" })).toBeVisible();

  await page.getByRole("button", { name: "Search" }).click();
  await field.fill("c7i.large i-");
  await expect(page.getByRole("group", { name: "Instances" }).getByRole("option")).not.toHaveCount(
    0,
  );
  await field.fill("nothing like this");
  await expect(page.getByText("Nothing fits.")).toBeVisible();
  await field.fill("create clu");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Create cluster" })).toBeVisible();

  await page.getByRole("button", { name: "Search" }).click();
  await page.keyboard.press("Escape");
  await expect(field).toBeHidden();
  await expect(page.getByRole("button", { name: "Search" })).toBeFocused();
});
