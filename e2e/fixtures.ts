import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test as base } from "@playwright/test";
import sandboxConnections from "#scripts/sandbox-connections.json" with { type: "json" };
import { type RunningConsole, type Sandbox, startConsole, startSandbox } from "#scripts/stack.mjs";

export { expect } from "@playwright/test";

/** How the sandbox of a test starts. */
type SandboxSettings = {
  seed: boolean;
  transitionMs: number;
  revision: "2024-09-26" | "latest";
  quotas?: Record<string, number>;
};

type TestFixtures = {
  sandboxSettings: SandboxSettings;
  /** A sandbox of the test's own, with data of its own, behind the worker's console. */
  sandbox: Sandbox & { restart: () => Promise<void> };
  /** What the browser may complain about; everything else fails the test. */
  tolerated: RegExp[];
  cleanConsole: undefined;
};

type WorkerFixtures = {
  /** One console a worker. Its sandbox's address never changes; tests replace what answers there. */
  app: RunningConsole & { sandboxPort: number };
};

/** The connections of npm start, read so often that a test's own sandbox shows at once. */
const quickConfig = {
  ...sandboxConnections,
  pollSeconds: { changing: 0.2, settled: 0.2 },
};

export const temporaryFolder = () => mkdtemp(join(tmpdir(), "pcs-console-e2e-"));

export const test = base.extend<TestFixtures, WorkerFixtures>({
  app: [
    async ({}, use) => {
      const dataDir = await temporaryFolder();
      const sandbox = await startSandbox({ dataDir });
      const config = join(dataDir, "console.config.json");
      await writeFile(config, JSON.stringify(quickConfig));
      const app = await startConsole({
        sandbox: sandbox.address,
        // Tests read what they look at themselves, and nothing else.
        env: { CONSOLE_CONFIG: config, DATA_DIR: dataDir, SWEEP_SECONDS: "0" },
      });
      await sandbox.stop();
      await use({ ...app, sandboxPort: sandbox.port });
      await app.stop();
      await rm(dataDir, { recursive: true });
    },
    { scope: "worker" },
  ],

  sandboxSettings: [{ seed: true, transitionMs: 600, revision: "2024-09-26" }, { option: true }],

  sandbox: [
    async ({ app, sandboxSettings }, use) => {
      const dataDir = await temporaryFolder();
      const start = () => startSandbox({ ...sandboxSettings, dataDir, port: app.sandboxPort });
      let current = await start();
      // Pages show what was read lately, and that was of the sandbox before.
      await fetch(`${app.url}/api/fleet`);
      const restart = async () => {
        current = await start();
      };
      await use({ ...current, restart });
      await current.stop();
      await rm(dataDir, { recursive: true });
    },
    { auto: true },
  ],

  baseURL: async ({ app }, use) => use(app.url),

  tolerated: [[], { option: true }],

  cleanConsole: [
    async ({ page, tolerated }, use) => {
      const complaints: string[] = [];
      page.on("console", (message) => {
        if (message.type() === "error") complaints.push(message.text());
      });
      page.on("pageerror", (error) => complaints.push(String(error)));
      await use(undefined);
      const unexpected = complaints.filter((text) => !tolerated.some((known) => known.test(text)));
      base.expect(unexpected).toEqual([]);
    },
    { auto: true },
  ],
});
