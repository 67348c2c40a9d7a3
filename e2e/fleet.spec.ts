import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import { startConsole, startSandbox } from "#scripts/stack.mjs";
import { controlOf } from "./control.ts";
import { expect, temporaryFolder, test } from "./fixtures.ts";

test.describe("with transitions that last", () => {
  test.use({ sandboxSettings: { seed: true, transitionMs: 60_000, revision: "2024-09-26" } });

  test("the fleet shows what is well, what changes and what is broken", async ({
    page,
    request,
    sandbox,
  }) => {
    const control = controlOf(request, sandbox.endpoint);
    await page.goto("/");
    const card = page.getByRole("region", { name: "Sandbox", exact: true });
    await expect(card.getByText("Create failed").first()).toBeVisible();
    await expect(card.getByRole("link", { name: "materials-test" })).toBeVisible();
    await expect(page.getByRole("region", { name: "Sandbox EU" })).toBeVisible();
    await control("resources", { identifier: "genomics", status: "SUSPENDING" });
    await expect(card.getByText("Changing now")).toBeVisible();
    await expect(page.getByText("Latest activity")).toBeVisible();
    await expect(
      page.getByRole("listitem").filter({ hasText: /Cluster.*genomics.*Active.*Suspending/ }),
    ).toBeVisible();
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    }
  });
});

test.describe("with two Regions, one of which is cut off", () => {
  test("the other goes on, and both are back when it is", async ({ page }) => {
    const folder = await temporaryFolder();
    const near = await startSandbox({ dataDir: join(folder, "near"), transitionMs: 500 });
    const startFar = (port = 0) =>
      startSandbox({ dataDir: join(folder, "far"), transitionMs: 500, port });
    const far = await startFar();
    const config = join(folder, "console.config.json");
    const connections = [
      { id: "near", name: "Near", region: "us-east-1", endpoint: near.endpoint },
      { id: "far", name: "Far", region: "us-east-1", endpoint: far.endpoint },
    ];
    const pollSeconds = { changing: 0.2, settled: 0.2 };
    await writeFile(config, JSON.stringify({ connections, pollSeconds }));
    const app = await startConsole({
      sandbox: near.address,
      env: { CONSOLE_CONFIG: config, DATA_DIR: folder, SWEEP_SECONDS: "1" },
    });
    await page.goto(app.url);
    const farCard = page.getByRole("region", { name: "Far" });
    const nearCard = page.getByRole("region", { name: "Near" });
    await expect(farCard.getByText(/7 node groups/)).toBeVisible();

    await far.stop();
    await expect(farCard.getByText(/does not answer/)).toBeVisible();
    await expect(farCard.getByText(/7 node groups/)).toBeVisible();
    await expect(nearCard.getByText(/7 node groups/)).toBeVisible();
    await expect(nearCard.getByText(/does not answer/)).toBeHidden();

    const farAgain = await startFar(far.port);
    await expect(farCard.getByText(/does not answer/)).toBeHidden({ timeout: 30_000 });

    // What happens while nobody looks is in the history, and survives a restart.
    await page.goto("about:blank");
    const response = await fetch(`${near.endpoint}/_sandbox/resources`, {
      method: "POST",
      body: JSON.stringify({ identifier: "genomics", status: "UPDATE_FAILED" }),
    });
    expect(response.status).toBeLessThan(300);
    await new Promise((resolve) => setTimeout(resolve, 2_500));
    await app.stop();
    const again = await startConsole({
      sandbox: near.address,
      env: { CONSOLE_CONFIG: config, DATA_DIR: folder, SWEEP_SECONDS: "0" },
    });
    await page.goto(`${again.url}/near/clusters/genomics/activity`);
    const entry = page.getByRole("listitem").filter({ hasText: /Active.*Update failed/ });
    await expect(entry).toBeVisible();
    await expect(entry.getByText("Update failed")).toBeVisible();
    await again.stop();
    await farAgain.stop();
    await near.stop();
  });
});
