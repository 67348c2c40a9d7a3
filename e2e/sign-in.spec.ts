import { expectAccessible } from "./expect-accessible.ts";
import { expect } from "./fixtures.ts";
import { peopleWithRoles } from "./providers/people.ts";
import { signInByHttp } from "./providers/http-browser.ts";
import { signInAs, test } from "./sign-in-fixtures.ts";

/** What the browser says about an answer that is meant to be one of refusal. */
const refused = /status of 40[13]/;

test("leads to the provider, and back to the page that was wanted, as each role", async ({
  browser,
  sso,
}) => {
  const wanted = `${sso.url}/sandbox/clusters?sort=name`;
  for (const [login, name, role] of peopleWithRoles) {
    const page = await browser.newPage();
    await signInAs(page, wanted, login);
    await expect(page.getByRole("heading", { name: "Clusters", level: 1 })).toBeVisible();
    expect(page.url()).toBe(wanted);
    await expect(page.getByRole("row", { name: /cfd-production/ })).toBeVisible();
    await expect(page.getByRole("link", { name: "Create cluster" })).toHaveCount(
      role === "viewer" ? 0 : 1,
    );
    await page.getByRole("button", { name: `${name}, ${role}: menu` }).click();
    await expect(page.getByText(`Role here: ${role}`)).toBeVisible();
    await expect(page.getByRole("link", { name: "Audit log" })).toHaveCount(
      role === "admin" ? 1 : 0,
    );
    await page.goto(`${sso.url}/sandbox/clusters/new`);
    const refused = page.getByText("Your role does not include clusters:create.");
    if (role === "viewer") await expect(refused).toBeVisible();
    else await expect(page.getByRole("heading", { name: "Create cluster" })).toBeVisible();
    await page.close();
  }
});

test("lets nobody in whose groups have no role, and says so", async ({ browser, sso }) => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await signInAs(page, sso.url, "nora");
  await expect(page.getByRole("heading", { name: "No access" })).toBeVisible();
  await expect(page.getByText("does not say which groups you are in")).toBeVisible();
  await expectAccessible(page);
  await context.close();

  const other = await browser.newPage();
  await signInAs(other, sso.url, "gus");
  await expect(other.getByText("None of your groups has a role in this console.")).toBeVisible();
  expect((await other.context().cookies()).map(({ name }) => name)).not.toContain("pcs-session");
  await other.close();
});

test("says what became of a sign-in that came to nothing", async ({ page, sso }) => {
  await page.goto(sso.url);
  await page.getByRole("button", { name: "Cancel" }).click();
  await expect(page.getByRole("heading", { name: "You did not sign in" })).toBeVisible();

  await page.goto(`${sso.url}/auth/callback?code=stolen&state=of-somebody-else`);
  await expect(page.getByRole("heading", { name: "Signing in took too long" })).toBeVisible();
});

test("two tabs sign in at once, each back to its own page", async ({ browser, sso }) => {
  const context = await browser.newContext();
  const one = await context.newPage();
  const two = await context.newPage();
  await one.goto(`${sso.url}/sandbox/clusters`);
  await two.goto(`${sso.url}/sandbox/runs`);
  for (const tab of [two, one]) {
    await tab.getByLabel("Login").fill("olaf");
    await tab.getByRole("button", { name: "Sign in" }).click();
  }
  await expect(two.getByRole("heading", { name: "Runs", level: 1 })).toBeVisible();
  await expect(one.getByRole("heading", { name: "Clusters", level: 1 })).toBeVisible();
  await context.close();
});

test.describe("while pages poll", () => {
  test.use({ tolerated: [refused] });
  test("signs out here and at the provider, for good", async ({ page, sso }) => {
    await signInAs(page, `${sso.url}/sandbox/clusters`, "olaf");
    await page.getByRole("button", { name: /Olaf Operator/ }).click();
    const cookies = await page.context().cookies();
    const atProvider = page.getByRole("button", { name: "Sign out of the provider" });
    // A page that has just come does not listen yet.
    await expect(async () => {
      await page.getByRole("button", { name: "Sign out", exact: true }).click({ timeout: 1_000 });
      await expect(atProvider).toBeVisible({ timeout: 3_000 });
    }).toPass();
    await atProvider.click();
    await expect(page.getByRole("heading", { name: "You are signed out" })).toBeVisible();
    expect(page.url()).toBe(`${sso.url}/auth/signed-out`);
    await expectAccessible(page);
    // A cookie that somebody kept is no session any more.
    await page.context().addCookies(cookies.filter(({ name }) => name === "pcs-session"));
    await page.goto(`${sso.url}/sandbox/clusters`);
    await expect(page.getByLabel("Login")).toBeVisible();
  });
});

test.describe("when a session ends while its page is open", () => {
  test.use({ tolerated: [refused] });
  test("a session that the provider ends is over at once", async ({ page, provider, sso }) => {
    await signInAs(page, `${sso.url}/sandbox/clusters`, "vera");
    await expect(page.getByRole("row", { name: /genomics/ })).toBeVisible();
    await provider.signOut("vera");
    const answer = await page.request.get(`${sso.url}/api/sandbox/clusters`);
    expect(answer.status()).toBe(401);
    await expect(page.getByText("Your session is over.")).toBeVisible();
    await expect(page.getByRole("link", { name: "Sign in" })).toBeVisible();
  });
});

test("administrators see all sessions, and end them", async ({ browser, page, sso }) => {
  const context = await browser.newContext();
  const vera = await context.newPage();
  await signInAs(vera, `${sso.url}/sandbox/clusters`, "vera");
  await expect(vera.getByRole("row", { name: /genomics/ })).toBeVisible();
  await vera.goto(`${sso.url}/settings/sessions`);
  await expect(vera.getByRole("table")).toHaveCount(1);

  await signInAs(page, `${sso.url}/settings/sessions`, "ada");
  await page.getByRole("link", { name: "Roles" }).click();
  await expect(page.getByRole("row", { name: /Sandbox EU admin hpc-users/ })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("link", { name: "Sessions" }).click();
  const row = page.getByRole("row", { name: /Vera Viewer/ });
  await expect(row).toBeVisible();
  await expectAccessible(page);
  await row.getByRole("button", { name: "End Vera Viewer's session" }).click();
  await expect(row).toHaveCount(0);
  expect((await vera.request.get(`${sso.url}/api/sandbox/clusters`)).status()).toBe(401);
  await context.close();
});

test.describe("with groups that are read anew every two seconds", () => {
  test.use({ ssoSettings: { config: {}, env: { GROUPS_SECONDS: "2" } }, tolerated: [refused] });

  test("a lost role is lost, and whom the provider no longer knows is out", async ({
    page,
    provider,
    sso,
  }) => {
    await signInAs(page, `${sso.url}/sandbox/clusters`, "olaf");
    await expect(page.getByRole("link", { name: "Create cluster" })).toBeVisible();
    provider.setGroups("olaf", ["hpc-users"]);
    await expect(async () => {
      await page.reload();
      const asViewer = page.getByRole("button", { name: "Olaf Operator, viewer: menu" });
      await expect(asViewer).toBeVisible({ timeout: 1000 });
    }).toPass({ timeout: 10_000 });
    await expect(page.getByRole("link", { name: "Create cluster" })).toHaveCount(0);
    provider.disable("olaf");
    await expect(page.getByText("Your session is over.")).toBeVisible({ timeout: 10_000 });
  });

  test("a page alone has groups read anew, whatever else is asked for", async ({
    provider,
    request,
    sso,
  }) => {
    const cookie = await signInByHttp(sso.url, "olaf");
    const page = async () =>
      (await request.get(`${sso.url}/sandbox/clusters`, { headers: { cookie } })).text();
    expect(await page()).toContain("Olaf Operator, operator: menu");
    provider.setGroups("olaf", ["hpc-users"]);
    await expect.poll(page, { timeout: 10_000 }).toContain("Olaf Operator, viewer: menu");
  });
});

test.describe("with sessions of three seconds", () => {
  test.use({ ssoSettings: { config: {}, env: { SESSION_MINUTES: "0.05" } }, tolerated: [refused] });

  test("a session that is over says so, and leads back in", async ({ page, sso }) => {
    await signInAs(page, `${sso.url}/sandbox/clusters`, "vera");
    await expect(page.getByRole("row", { name: /genomics/ })).toBeVisible();
    await expect(page.getByText("Your session is over.")).toBeVisible({ timeout: 10_000 });
    await expect(page.getByRole("row", { name: /genomics/ })).toBeVisible();
    await page.getByRole("link", { name: "Sign in" }).click();
    await expect(page.getByRole("button", { name: /Vera Viewer/ })).toBeVisible();
    expect(page.url()).toBe(`${sso.url}/sandbox/clusters`);
  });
});

test.describe("on a connection that is read-only", () => {
  test.use({ ssoSettings: { config: { readOnly: true }, env: {} } });

  test("nobody is offered to change anything", async ({ page, sso }) => {
    await signInAs(page, `${sso.url}/sandbox/clusters`, "ada");
    await expect(page.getByRole("row", { name: /genomics/ })).toBeVisible();
    await expect(page.getByRole("link", { name: "Create cluster" })).toHaveCount(0);
  });
});
