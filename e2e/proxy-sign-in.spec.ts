import { peopleWithRoles } from "./providers/people.ts";
import type { Page } from "@playwright/test";
import { generateKeyPair, type JWTPayload, SignJWT, UnsecuredJWT } from "jose";
import { freePort } from "#scripts/network.mjs";
import { expectAccessible } from "./expect-accessible.ts";
import { expect } from "./fixtures.ts";
import { proxyCallback, proxyHeader, startApache } from "./providers/apache.ts";
import { startOidcProvider } from "./providers/oidc-provider.ts";
import { signInAs, test as base } from "./sign-in-fixtures.ts";
import { addTag, changesSent, row, saveTags } from "./tags.ts";

type ProxyFixtures = {
  proxyUrl: string;
  /** The console of the test, behind a proxy that has people sign in at the provider. */
  proxied: { url: string };
};

const test = base.extend<ProxyFixtures>({
  proxyUrl: async ({}, use) => use(`http://127.0.0.1:${await freePort("127.0.0.1")}`),

  provider: async ({ ssoPort, proxyUrl }, use) => {
    const provider = await startOidcProvider({
      consoleUrl: `http://127.0.0.1:${ssoPort}`,
      redirectUris: [proxyUrl + proxyCallback],
    });
    await use(provider);
    await provider.stop();
  },

  ssoEnv: async ({ provider, proxyUrl }, use) =>
    use({
      AUTH_MODE: "proxy-jwt",
      PUBLIC_URL: proxyUrl,
      TRUSTED_PROXIES: "1",
      PROXY_JWT_PRESET: "generic",
      PROXY_JWT_HEADER: proxyHeader,
      PROXY_JWT_ISSUER: provider.issuer,
      PROXY_JWT_AUDIENCE: provider.clientId,
      PROXY_JWT_JWKS_URL: `${provider.issuer}/jwks`,
      PROXY_JWT_ALGORITHMS: "RS256",
    }),

  proxied: async ({ page, provider, proxyUrl, sso }, use) => {
    const port = Number(new URL(proxyUrl).port);
    const apache = await startApache({ port, consoleUrl: sso.url, provider });
    await use({ url: proxyUrl });
    await page.goto("about:blank");
    await apache.stop();
  },
});

/** Opens a page through the proxy as somebody who is signed in nowhere, and signs in on the way to it. */
async function signInAnew(page: Page, url: string, login: string) {
  // What the page before still asks for would be refused.
  await page.goto("about:blank");
  await page.context().clearCookies();
  await signInAs(page, url, login);
}

test("lets each role in through the proxy, and refuses whoever has none", async ({
  page,
  proxied,
}) => {
  const wanted = `${proxied.url}/sandbox/clusters?sort=name`;
  for (const [login, name, role] of peopleWithRoles) {
    await signInAnew(page, wanted, login);
    await expect(page.getByRole("heading", { name: "Clusters", level: 1 })).toBeVisible();
    expect(page.url()).toBe(wanted);
    await expect(page.getByRole("button", { name: `${name}, ${role}: menu` })).toBeVisible();
  }
  await signInAnew(page, wanted, "nora");
  await expect(page.getByText("The proxy does not say which groups you are in.")).toBeVisible();
  await signInAnew(page, wanted, "gus");
  await expect(page.getByText("None of your groups has a role in this console.")).toBeVisible();
  await expectAccessible(page);
});

test("an operator changes tags through the proxy, and a viewer only reads them", async ({
  page,
  proxied,
  sandbox,
}) => {
  const open = async (login: string) => {
    await signInAnew(page, `${proxied.url}/sandbox/clusters`, login);
    await page.getByRole("link", { name: "genomics", exact: true }).click();
    await page.getByRole("link", { name: "Tags", exact: true }).click();
  };
  await open("olaf");
  await row(page, "team").value.fill("other");
  await saveTags(page).click();
  await expect(page.getByText("The tags of genomics are saved")).toBeVisible();
  expect(await changesSent(sandbox.endpoint)).toEqual(["TagResource"]);
  await open("vera");
  await expect(page.getByRole("row", { name: "team other" })).toBeVisible();
  await expect(addTag(page)).toHaveCount(0);
  await expect(saveTags(page)).toHaveCount(0);
});

test("lets nobody in around the proxy", async ({ page, provider, sso, proxied }) => {
  const now = Math.floor(Date.now() / 1000);
  const claims = {
    iss: provider.issuer,
    aud: provider.clientId,
    sub: "ada",
    name: "Ada Admin",
    groups: ["hpc-admins"],
    iat: now,
    exp: now + 300,
  };
  const statusWith = async (headers: Record<string, string>) =>
    (await fetch(`${sso.url}/api/fleet`, { headers })).status;
  const signed = async (changed: JWTPayload) =>
    statusWith({ [proxyHeader]: await provider.sign({ ...claims, ...changed }) });
  // What the proxy itself would send is accepted, so that it is the difference that is refused below.
  expect(await signed({})).toBe(200);

  expect(await statusWith({})).toBe(401);
  expect(await signed({ aud: "another-client" })).toBe(401);
  expect(await signed({ iss: "http://127.0.0.1:1" })).toBe(401);
  expect(await signed({ exp: now - 300 })).toBe(401);
  expect(await signed({ exp: undefined })).toBe(401);
  const unsigned = new UnsecuredJWT(claims).encode();
  expect(await statusWith({ [proxyHeader]: unsigned })).toBe(401);
  const { privateKey } = await generateKeyPair("RS256");
  const forged = await new SignJWT(claims).setProtectedHeader({ alg: "RS256" }).sign(privateKey);
  expect(await statusWith({ [proxyHeader]: forged })).toBe(401);
  const genuine = await provider.sign(claims);
  const unsignedHeaders: Record<string, string>[] = [
    { "x-remote-user": "ada", "remote-user": "ada", "remote-groups": "hpc-admins" },
    { "x-forwarded-user": "ada", "x-forwarded-groups": "hpc-admins" },
    { oidc_claim_sub: "ada", oidc_claim_groups: "hpc-admins" },
    // The right token in another proxy's header.
    { authorization: `Bearer ${genuine}` },
    { "x-amzn-oidc-data": genuine },
  ];
  for (const headers of unsignedHeaders) expect(await statusWith(headers)).toBe(401);

  await page.goto(`${sso.url}/sandbox/clusters`);
  await expect(
    page.getByRole("heading", { name: "The proxy did not say who you are" }),
  ).toBeVisible();
  await expectAccessible(page);

  // The proxy takes away what a viewer writes into its header, and what it lets through is not believed.
  await signInAs(page, `${proxied.url}/sandbox/clusters`, "vera");
  for (const headers of [{ [proxyHeader]: genuine }, ...unsignedHeaders]) {
    await page.setExtraHTTPHeaders(headers);
    await page.reload();
    await expect(page.getByRole("button", { name: "Vera Viewer, viewer: menu" })).toBeVisible();
  }
});
