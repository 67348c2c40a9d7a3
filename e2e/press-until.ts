import type { Locator, Page } from "@playwright/test";
import { expect } from "./fixtures.ts";

/** Presses keys until what they open is there: a page that has just come does not listen yet. */
export async function pressUntil(page: Page, keys: string, opened: Locator) {
  await expect(async () => {
    await page.keyboard.press(keys);
    await expect(opened).toBeVisible({ timeout: 1_000 });
  }).toPass();
}
