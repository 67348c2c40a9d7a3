import { test } from "./fixtures.ts";

/** Draws the README's pictures: `npm run screenshots` (playwright.config.ts). */

test.use({ viewport: { width: 1280, height: 720 }, deviceScaleFactor: 2 });

for (const colorScheme of ["light", "dark"] as const) {
  test(`clusters, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto("/sandbox/clusters");
    await page.getByRole("link", { name: "cfd-production" }).click();
    await page.getByRole("heading", { level: 1, name: "cfd-production" }).waitFor();
    await page.screenshot({ path: `docs/images/cluster-${colorScheme}.png` });
  });
}
