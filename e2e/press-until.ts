import type { Locator, Page } from "@playwright/test";
import { expect } from "./fixtures.ts";

/**
 * Presses keys until what they open is there: a page that has just come does not listen yet.
 * @param keys such as "?", or "g r" for one after the other
 */
export async function pressUntil(page: Page, keys: string, opened: Locator) {
  await expect(async () => {
    for (const key of keys.split(" ")) await page.keyboard.press(key);
    await expect(opened).toBeVisible({ timeout: 1_000 });
  }).toPass();
}
