import { expect } from "./fixtures.ts";
import { signInAs, test } from "./sign-in-fixtures.ts";

test("leads to the provider, and back to the page that was wanted", async ({ page, sso }) => {
  await signInAs(page, `${sso.url}/sandbox/clusters?sort=name`, "olaf");
  await expect(page.getByRole("heading", { name: "Clusters", level: 1 })).toBeVisible();
  expect(page.url()).toBe(`${sso.url}/sandbox/clusters?sort=name`);
  await page.getByRole("button", { name: "Olaf Operator, operator: menu" }).click();
  await expect(page.getByText("Role here: operator")).toBeVisible();
});
