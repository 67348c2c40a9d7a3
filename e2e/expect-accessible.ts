import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect } from "./fixtures.ts";

/** Shows the page in a theme, and waits until what fades from one into the other has arrived. */
async function showIn(page: Page, colorScheme: "light" | "dark") {
  await page.emulateMedia({ colorScheme });
  await page.evaluate(async () => {
    const ending = document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(ending.map(({ finished }) => finished));
  });
}

/** Lets axe look at the page in both themes. What differs between them is contrast alone. */
export async function expectAccessible(page: Page) {
  await showIn(page, "dark");
  const dark = await new AxeBuilder({ page }).withRules("color-contrast").analyze();
  expect(dark.violations).toEqual([]);
  await showIn(page, "light");
  const light = await new AxeBuilder({ page }).analyze();
  expect(light.violations).toEqual([]);
}
