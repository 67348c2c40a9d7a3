import { test } from "./fixtures.ts";

/**
 * Draws the README's pictures. Not part of the tests: `npm run screenshots` asks for it by name.
 */
test.skip(!process.env.PCS_CONSOLE_SCREENSHOTS, "npm run screenshots draws the README's pictures");

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
