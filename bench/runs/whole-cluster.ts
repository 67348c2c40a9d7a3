import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import { sandboxEnvironment } from "#scripts/console-environment.mjs";
import { Refusal } from "#scripts/refusal.mjs";
import { root } from "#scripts/root.mjs";
import { findNode, toolEnvironment } from "#scripts/runtime.mjs";
import { type Sandbox, startConsole, startSandbox } from "#scripts/stack.mjs";
import { withFolder } from "#bench/folder.ts";
import { treeMegabytes } from "#bench/processes.ts";
import { figure, type Figure } from "#bench/report.ts";

/** How long every transition takes in the sandbox, in seconds: its own default. */
const transitionSeconds = 8;

/** Cluster, group, queue: none can begin before the one before it is done. */
const longestChain = 3 * transitionSeconds;

const longestMs = 180_000;

const runSchema = z.object({
  status: z.string(),
  endedAt: z.string().optional(),
  steps: z.array(z.object({ startedAt: z.string().optional(), endedAt: z.string().optional() })),
});

type Run = z.infer<typeof runSchema>;

/** Has a run ready in the database of a console that is yet to start. */
function approve(dataDir: string, { address }: Sandbox): string {
  const place = { host: "127.0.0.1", url: "http://127.0.0.1:3000", dev: false };
  const program = join(root, "bench/runs/approve.ts");
  const child = spawnSync(
    findNode(root),
    ["--conditions=react-server", program, "whole", "10", "10"],
    {
      cwd: root,
      encoding: "utf8",
      env: {
        ...sandboxEnvironment(toolEnvironment(root), address, place),
        DATA_DIR: dataDir,
      },
    },
  );
  if (child.status !== 0) throw new Refusal(`The run could not be approved:\n${child.stderr}`);
  return child.stdout.trim();
}

/** Watches a run, and the memory of the console that carries it out, to its end. */
async function watch(url: string, pid: number) {
  const deadline = Date.now() + longestMs;
  let megabytes = 0;
  for (;;) {
    const answer = await fetch(url);
    if (!answer.ok) throw new Refusal(`${url} answers ${answer.status}.`);
    const run = runSchema.parse(await answer.json());
    if (run.endedAt !== undefined) return { run, megabytes };
    megabytes = Math.max(megabytes, await treeMegabytes(pid));
    if (Date.now() > deadline) throw new Refusal("The run does not end.");
    await sleep(500);
  }
}

/** From the first call to the end of the last step. */
function secondsOf({ steps }: Run): number {
  const starts = steps.map(({ startedAt = "" }) => Date.parse(startedAt));
  const ends = steps.map(({ endedAt = "" }) => Date.parse(endedAt));
  return (Math.max(...ends) - Math.min(...starts)) / 1000;
}

const rounded = (value: number) => Math.round(value * 100) / 100;

/** How long the production console with its embedded database takes for the largest cluster, and its memory meanwhile. */
export const wholeCluster = (): Promise<Figure[]> =>
  withFolder(async (folder) => {
    const dataDir = join(folder, "console");
    const sandbox = await startSandbox({
      dataDir: join(folder, "sandbox"),
      seed: false,
      transitionMs: transitionSeconds * 1000,
    });
    try {
      const id = approve(dataDir, sandbox);
      const app = await startConsole({ sandbox: sandbox.address, env: { DATA_DIR: dataDir } });
      try {
        const { run, megabytes } = await watch(`${app.url}/api/sandbox/runs/${id}`, app.pid ?? 0);
        const seconds = secondsOf(run);
        return [
          figure("wholeStatus", "1 cluster, 10 groups, 10 queues", run.status),
          figure("wholeSeconds", "made in", rounded(seconds), { unit: "s" }),
          figure("wholeRatio", "against its longest chain, 24 s", rounded(seconds / longestChain), {
            goal: "≤ 1.3",
          }),
          figure("runningMB", "console, most memory meanwhile", megabytes, {
            ...{ unit: "MB", goal: "≤ 450 MB" },
          }),
        ];
      } finally {
        await app.stop();
      }
    } finally {
      await sandbox.stop();
    }
  });
