import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type RunningConsole, type Sandbox, startConsole, startSandbox } from "#scripts/stack.mjs";
import { temporaryFolder, test as base } from "./fixtures.ts";

type Connection = {
  id: string;
  name: string;
  region: string;
  endpoint?: string;
  revision?: string;
  credentials?: object;
};

type OwnConsole = RunningConsole & {
  /** Ends its process and starts another one on the same data. */
  restart: () => Promise<RunningConsole>;
};

type Fixtures = {
  /** Starts a console of the test's own on the test's sandbox, with these connections and settings. */
  ownConsole: (
    connections: Connection[],
    env?: Record<string, string>,
    more?: {
      pollSeconds?: { changing: number; settled: number };
      /** Something that it needs is not there: it lives, but is not ready. */
      unready?: boolean;
      port?: number;
      /** Another build than the repository's (other-build.ts). */
      folder?: string;
    },
  ) => Promise<OwnConsole>;
  /** Another sandbox beside the test's own: an account or Region that can be cut off. */
  otherSandbox: Sandbox & { restart: () => Promise<void> };
};

const quick = { changing: 0.2, settled: 0.2 };

/** For what depends on the settings of the console, or on its process: those of the worker are shared. */
export const test = base.extend<Fixtures>({
  ownConsole: async ({ page, sandbox }, use) => {
    const dataDir = await temporaryFolder();
    const running: RunningConsole[] = [];
    await use(async (connections, env = {}, { pollSeconds = quick, ...place } = {}) => {
      const config = join(dataDir, "console.config.json");
      await writeFile(config, JSON.stringify({ connections, pollSeconds }));
      const start = async () => {
        const started = await startConsole({
          ...place,
          sandbox: sandbox.address,
          env: { CONSOLE_CONFIG: config, DATA_DIR: dataDir, SWEEP_SECONDS: "0", ...env },
        });
        running.push(started);
        return started;
      };
      const first = await start();
      const restart = async () => {
        await page.goto("about:blank");
        await first.stop();
        return start();
      };
      return { ...first, restart };
    });
    // A page that is still open would complain that its console is gone.
    await page.goto("about:blank");
    await Promise.all(running.map((each) => each.stop()));
    await rm(dataDir, { recursive: true });
  },

  otherSandbox: async ({ sandboxSettings }, use) => {
    const dataDir = await temporaryFolder();
    let current = await startSandbox({ ...sandboxSettings, dataDir });
    const { port } = current;
    const restart = async () => {
      current = await startSandbox({ ...sandboxSettings, dataDir, port });
    };
    await use({ ...current, restart });
    await current.stop();
    await rm(dataDir, { recursive: true });
  },
});
