import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { freePort } from "#scripts/network.mjs";
import { type RunningConsole, startConsole } from "#scripts/stack.mjs";
import sandboxConnections from "#scripts/sandbox-connections.json" with { type: "json" };
import { temporaryFolder, test as base } from "./fixtures.ts";
import { type OidcProvider, startOidcProvider } from "./providers/oidc-provider.ts";
import { testRoles } from "./providers/people.ts";

type SsoFixtures = {
  provider: OidcProvider;
  /** What the console needs of its environment to have people sign in: by default at the provider. */
  ssoEnv: Record<string, string>;
  /** A console of the test's own where people sign in at the provider. */
  sso: RunningConsole;
  ssoSettings: { config: object; env: Record<string, string> };
};

/** For consoles behind an identity provider. */
export const test = base.extend<SsoFixtures & { ssoPort: number }>({
  ssoSettings: [{ config: {}, env: {} }, { option: true }],

  ssoPort: async ({}, use) => use(await freePort("127.0.0.1")),

  provider: async ({ ssoPort }, use) => {
    const provider = await startOidcProvider({ consoleUrl: `http://127.0.0.1:${ssoPort}` });
    await use(provider);
    await provider.stop();
  },

  ssoEnv: async ({ provider }, use) => use(provider.env),

  sso: async ({ page, sandbox, ssoEnv, ssoPort, ssoSettings }, use) => {
    const dataDir = await temporaryFolder();
    const config = join(dataDir, "console.config.json");
    const pollSeconds = { changing: 0.2, settled: 0.2 };
    await writeFile(
      config,
      JSON.stringify({
        ...sandboxConnections,
        roles: testRoles,
        pollSeconds,
        ...ssoSettings.config,
      }),
    );
    const running = await startConsole({
      sandbox: sandbox.address,
      port: ssoPort,
      env: {
        ...{ CONSOLE_CONFIG: config, DATA_DIR: dataDir, SWEEP_SECONDS: "0" },
        ...ssoEnv,
        ...ssoSettings.env,
      },
    });
    await use(running);
    // A page that is still open would complain that its console is gone.
    await page.goto("about:blank");
    await running.stop();
    await rm(dataDir, { recursive: true });
  },
});

/** Opens a page of the console, signs in at the provider that it leads to, and comes back to that page. */
export async function signInAs(page: Page, url: string, login: string) {
  await page.goto(url);
  await page.getByLabel("Login").fill(login);
  await page.getByRole("button", { name: "Sign in" }).click();
}
