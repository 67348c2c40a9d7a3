import { rm } from "node:fs/promises";
import { startConsole } from "#scripts/stack.mjs";
import { expect, temporaryFolder, test } from "./fixtures.ts";

test("a link that is printed at start opens the console once, for one person", async ({
  browser,
  page,
  sandbox,
}) => {
  const dataDir = await temporaryFolder();
  const lines: string[] = [];
  const local = await startConsole({
    sandbox: sandbox.address,
    env: { AUTH_MODE: "local", DATA_DIR: dataDir, SWEEP_SECONDS: "0" },
    onLine: (line) => lines.push(line),
  });
  await page.goto(`${local.url}/sandbox/clusters`);
  await expect(page.getByText("Open the link that the console printed")).toBeVisible();

  const link = /http\S+\/auth\/local\S+/.exec(lines.join("\n"))?.[0] ?? "";
  const forged = `${local.url}/auth/local?token=${"x".repeat(43)}`;
  await page.goto(forged);
  await expect(page.getByText("This link does not work any more")).toBeVisible();
  await page.goto(link);
  await expect(page.getByRole("link", { name: "Sandbox", exact: true })).toBeVisible();
  const elsewhere = { headers: { host: "evil.example" } };
  expect((await page.request.get(`${local.url}/api/fleet`, elsewhere)).status()).toBe(403);

  const other = await browser.newPage();
  await other.goto(link);
  await expect(other.getByText("This link does not work any more")).toBeVisible();
  await other.close();

  await page.getByRole("button", { name: "You, admin: menu" }).click();
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page.getByRole("heading", { name: "You are signed out" })).toBeVisible();
  await local.stop();
  await rm(dataDir, { recursive: true });
});
