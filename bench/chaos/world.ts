import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { sandboxEnvironment } from "#scripts/console-environment.mjs";
import { root } from "#scripts/root.mjs";
import { toolEnvironment } from "#scripts/runtime.mjs";
import { startSandbox } from "#scripts/stack.mjs";
import { withFolder } from "#bench/folder.ts";
import { type Audited, type ConsoleProcess, Gone, startConsole } from "./console-process.ts";
import { type ChaosDatabase, startDatabase } from "./database.ts";
import type { Question, RunState } from "./messages.ts";

/** Nobody waits longer than that for a console that answers, in milliseconds. */
const longestAsk = 120_000;

/** Which console it was that audited something, and when. */
export type Seen = Audited & { slot: number; at: number };

type ConsolesOptions = {
  env: NodeJS.ProcessEnv;
  replicas: number;
  onError: (line: string) => void;
};

/** So many consoles that share a database, each of which can be killed and started again. */
export function startConsoles({ env, replicas, onError }: ConsolesOptions) {
  const listeners = new Set<(event: Seen) => void>();
  const onAudit = (slot: number) => (event: Audited) => {
    for (const listener of listeners) listener({ ...event, slot, at: Date.now() });
  };
  const start = (slot: number) => startConsole({ env, onError, onAudit: onAudit(slot) });
  const slots: ConsoleProcess[] = Array.from({ length: replicas }, (_, slot) => start(slot));
  const at = (slot: number) => {
    const found = slots[slot];
    if (!found) throw new Error(`There is no console ${slot}.`);
    return found;
  };
  let turn = 0;

  /** Asks a console; when it dies meanwhile, the next one, as a person does who clicks again. */
  const ask = async (question: Question): Promise<RunState[]> => {
    const deadline = Date.now() + longestAsk;
    for (;;) {
      try {
        turn += 1;
        const console = at(turn % replicas);
        await Promise.race([console.ready, sleep(3_000)]);
        return await console.ask(question);
      } catch (error) {
        if (!(error instanceof Gone) || Date.now() > deadline) throw error;
        await sleep(50);
      }
    }
  };

  return {
    ask,
    at,
    ready: () => Promise.all(slots.map((console) => console.ready)),
    kill: (slot: number) => at(slot).kill(),
    start: (slot: number) => {
      slots[slot] = start(slot);
      return at(slot).ready;
    },
    /** Kills one and starts it again at once. */
    crash: async (slot: number) => {
      await at(slot).kill();
      slots[slot] = start(slot);
    },
    stop: () => Promise.all(slots.map((console) => console.kill())),
    /** Waits until a console audits something that is meant, or for so long. */
    audited: (isMeant: (event: Seen) => boolean, withinMs: number) =>
      new Promise<Seen | undefined>((resolve) => {
        const end = (event?: Seen) => {
          listeners.delete(listener);
          clearTimeout(timer);
          resolve(event);
        };
        const listener = (event: Seen) => {
          if (isMeant(event)) end(event);
        };
        const timer = setTimeout(end, withinMs);
        listeners.add(listener);
      }),
  };
}

export type Consoles = ReturnType<typeof startConsoles>;

export type World = {
  sandbox: { endpoint: string; dataDir: string; stop: () => Promise<void> };
  database: ChaosDatabase;
  /** The settings of a console of this world. */
  env: NodeJS.ProcessEnv;
};

export type WorldOptions = { replicas: number; transitionMs: number; pollSeconds: number };

const quotas = { clusters: 100_000 };

/** Runs something on an empty sandbox and a new database, which end with it. */
export const withWorld = <T>(options: WorldOptions, work: (world: World) => Promise<T>) =>
  withFolder(async (folder) => {
    const { transitionMs, replicas } = options;
    const dataDir = join(folder, "sandbox");
    const sandbox = await startSandbox({ dataDir, seed: false, transitionMs, quotas });
    const { address, endpoint } = sandbox;
    const config = join(folder, "console.config.json");
    const pollSeconds = { changing: options.pollSeconds, settled: options.pollSeconds };
    const connection = { id: "sandbox", name: "Sandbox", region: address.region, endpoint };
    await writeFile(config, JSON.stringify({ connections: [connection], pollSeconds }));
    const place = { host: "127.0.0.1", url: "http://127.0.0.1:3000", dev: false };
    const database = await startDatabase(join(folder, "console"), replicas);
    try {
      return await work({
        sandbox: { endpoint, dataDir, stop: sandbox.stop },
        database,
        env: {
          ...sandboxEnvironment(toolEnvironment(root), address, place),
          ...{ CONSOLE_CONFIG: config, ...database.env },
        },
      });
    } finally {
      await sandbox.stop();
      await database.stop();
    }
  });
