import type { Page } from "@playwright/test";
import { expect } from "./fixtures.ts";
import { peopleWithRoles } from "./providers/people.ts";
import { type Lemonldap, startLemonldap } from "./providers/lemonldap.ts";
import { testPeople } from "./providers/people.ts";
import { test as base } from "./sign-in-fixtures.ts";

const test = base.extend<{ lemonldap: Lemonldap }>({
  lemonldap: async ({ ssoPort }, use) => {
    const lemonldap = await startLemonldap({ consoleUrl: `http://127.0.0.1:${ssoPort}` });
    await use(lemonldap);
    await lemonldap.stop();
  },

  ssoEnv: async ({ lemonldap }, use) => use(lemonldap.env),
});

// A page may ask once more after its session has ended, before it is left.
test.use({ tolerated: [/status of 40[13]/] });

async function typePassword(page: Page, login: string, password = login) {
  await page.getByPlaceholder("Login").fill(login);
  await page.getByPlaceholder("Password").fill(password);
  await page.getByPlaceholder("Password").press("Enter");
}

const accept = (page: Page) => page.getByRole("button", { name: "Accept" });

/** Opens a page of the console as somebody who is signed in nowhere, and signs in on the way to it. */
async function signInAnew(page: Page, url: string, login: string) {
  await page.context().clearCookies();
  await page.goto(url);
  await typePassword(page, login);
  await accept(page).click();
}

test("lets each role in and back to the page that was wanted, and signs out there and here", async ({
  page,
  lemonldap,
  sso,
}) => {
  const wanted = `${sso.url}/sandbox/clusters?sort=name`;
  for (const [login, name, role] of peopleWithRoles) {
    // Nobody is cleared away in between: whoever was there before signed out at the provider, too.
    await page.goto(wanted);
    await typePassword(page, login);
    await accept(page).click();
    await expect(page.getByRole("heading", { name: "Clusters", level: 1 })).toBeVisible();
    expect(page.url()).toBe(wanted);
    await page.getByRole("button", { name: `${name}, ${role}: menu` }).click();
    await expect(page.getByText(`Role here: ${role}`)).toBeVisible();
    await page.getByRole("button", { name: "Sign out" }).click();
    // This version of it keeps people at its own page then.
    await page.waitForURL(`${lemonldap.issuer}**`);
    await expect(page.getByPlaceholder("Login")).toBeVisible();
    expect((await page.request.get(`${sso.url}/api/fleet`)).status()).toBe(401);
  }
});

test("lets nobody in without a role, and whoever does not agree", async ({ page, sso }) => {
  await signInAnew(page, sso.url, "nora");
  await expect(page.getByText("does not say which groups you are in")).toBeVisible();
  await signInAnew(page, sso.url, "gus");
  await expect(page.getByText("None of your groups has a role in this console")).toBeVisible();

  await page.context().clearCookies();
  await page.goto(sso.url);
  await typePassword(page, "olaf");
  await page.getByRole("button", { name: "Refuse" }).click();
  await expect(page.getByRole("heading", { name: "You did not sign in" })).toBeVisible();

  // All of them are out at the console, although the provider knows them.
  for (const path of ["/api/fleet", "/api/sandbox/clusters"])
    expect((await page.request.get(sso.url + path)).status()).toBe(401);
});

test("lets nobody in with a wrong password, until it is right", async ({ page, sso }) => {
  await page.goto(`${sso.url}/sandbox/clusters`);
  await typePassword(page, "olaf", "vera");
  await expect(page.getByText("Wrong credentials")).toBeVisible();
  await typePassword(page, "olaf");
  await accept(page).click();
  await expect(page.getByRole("heading", { name: "Clusters", level: 1 })).toBeVisible();
});

test.describe("with groups that are read anew every two seconds", () => {
  test.use({ ssoSettings: { config: {}, env: { GROUPS_SECONDS: "2" } } });

  test("a lost role is lost, and whom the provider no longer knows is out", async ({
    page,
    lemonldap,
    sso,
  }) => {
    await signInAnew(page, `${sso.url}/sandbox/clusters`, "olaf");
    await expect(page.getByRole("link", { name: "Create cluster" })).toBeVisible();
    const others = testPeople.filter(({ login }) => login !== "olaf");
    const olaf = { login: "olaf", name: "Olaf Operator", groups: ["hpc-users"] };
    await lemonldap.setPeople([...others, olaf]);
    await expect(async () => {
      await page.reload();
      const asViewer = page.getByRole("button", { name: "Olaf Operator, viewer: menu" });
      await expect(asViewer).toBeVisible({ timeout: 1000 });
    }).toPass({ timeout: 15_000 });
    await expect(page.getByRole("link", { name: "Create cluster" })).toHaveCount(0);
    await lemonldap.setPeople(others);
    await expect(page.getByText("Your session is over.")).toBeVisible();
  });
});
