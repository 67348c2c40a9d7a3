import { rm } from "node:fs/promises";
import { type BrowserContext, expect, type Page, test as base } from "@playwright/test";
import { type Installation, startInstallation } from "#scripts/installation.mjs";
import { createButton, openMade } from "./create-form.ts";
import { temporaryFolder } from "./fixtures.ts";
import { cloneOpened, expectMadeOnce, over, specify, tearDown } from "./full-circle.ts";
import { ask } from "./providers/http-client.ts";
import { signInByHttp } from "./providers/http-browser.ts";
import { signInAs } from "./sign-in-fixtures.ts";

/*
 * Two consoles on one PostgreSQL, behind a balancer with TLS: nobody notices that one of them dies.
 */

const test = base.extend<{ installation: Installation }>({
  installation: async ({ page }, use) => {
    const dataDir = await temporaryFolder();
    const installation = await startInstallation({
      dataDir,
      sandbox: { seed: false, transitionMs: 1_500, revision: "2024-09-26" },
      config: { pollSeconds: { changing: 0.2, settled: 0.2 } },
      env: { SWEEP_SECONDS: "0" },
    });
    await use(installation);
    await page.goto("about:blank");
    await installation.stop();
    await rm(dataDir, { recursive: true });
  },
});

test.use({ ignoreHTTPSErrors: true });

/** The cookies of the browser at the console, by name. */
async function cookiesAt(context: BrowserContext, url: string) {
  return new Map((await context.cookies(url)).map((cookie) => [cookie.name, cookie]));
}

/** What each console answers to a session, asked around the balancer. */
const statuses = ({ replicas }: Installation, cookie: string) =>
  Promise.all(
    replicas.map(
      async ({ url }) => (await ask(`${url}/api/fleet`, { headers: { cookie } })).status,
    ),
  );

/** That the page shows what is so now, and complains of nothing. */
async function expectCalm(page: Page) {
  await expect(page.getByText(/may be out of date|does not answer|went wrong/)).toHaveCount(0);
}

test("a run goes on, and so does the page of who started it, when the console that serves them is killed", async ({
  page,
  context,
  request,
  installation,
}) => {
  test.setTimeout(150_000);
  const { url, sandbox, replicas } = installation;
  await signInAs(page, url, "olaf");
  await expect(page.getByRole("button", { name: /^Olaf Operator/ })).toBeVisible();
  const answer = await page.reload();
  expect(answer?.headers()).toMatchObject({
    "strict-transport-security": "max-age=63072000",
    "cache-control": expect.stringContaining("no-store"),
  });
  await page.goto(`${url}/sandbox/clusters/new`);
  await specify(page);
  const cookies = await cookiesAt(context, url);
  const session = cookies.get("__Host-pcs-session");
  expect(session).toMatchObject({ secure: true, httpOnly: true, sameSite: "Lax", path: "/" });
  await createButton(page).click();
  await expect(page.getByRole("main")).toContainText("1 of 6");
  await page.evaluate(() => (document.documentElement.dataset.loaded = "once"));

  const serving = cookies.get("pcs-replica")?.value === "replica-2" ? replicas[1] : replicas[0];
  await serving.kill();
  await expect(over(page)).toBeVisible({ timeout: 60_000 });
  await expect(page.getByRole("main")).toContainText("6 of 6");
  await expectCalm(page);
  await expect(page.locator("html")).toHaveAttribute("data-loaded", "once");
  await expectMadeOnce(request, sandbox.endpoint);

  await serving.start();
  const cookie = `__Host-pcs-session=${session?.value}`;
  expect(await statuses(installation, cookie)).toEqual([200, 200]);
  await openMade(page, "full-circle");
  await cloneOpened(page, "its-clone");
  await openMade(page, "its-clone");
  await tearDown(page, "its-clone");
  await page.goto(`${url}/sandbox/clusters`);
  await page.getByRole("link", { name: "full-circle" }).click();
  await tearDown(page, "full-circle");
});

test("who signs out at one console, or at the provider, is signed out at the other", async ({
  page,
  context,
  installation,
}) => {
  const { url, provider } = installation;
  await signInAs(page, url, "vera");
  await expect(page.getByRole("button", { name: /^Vera Viewer/ })).toBeVisible();
  const session = (await cookiesAt(context, url)).get("__Host-pcs-session");
  const cookie = `__Host-pcs-session=${session?.value}`;
  expect(await statuses(installation, cookie)).toEqual([200, 200]);
  await page.getByRole("button", { name: /^Vera Viewer/ }).click();
  const answered = page.waitForResponse((answer) => answer.request().method() === "POST");
  await page.getByRole("button", { name: "Sign out" }).click();
  await answered;
  expect(await statuses(installation, cookie)).toEqual([401, 401]);

  const another = await signInByHttp(url, "olaf");
  expect(await statuses(installation, another)).toEqual([200, 200]);
  await provider.signOut("olaf");
  expect(await statuses(installation, another)).toEqual([401, 401]);
});
