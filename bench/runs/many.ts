import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { collectCalls } from "#bench/chaos/side-channel.ts";
import { type Consoles, startConsoles, withWorld } from "#bench/chaos/world.ts";
import { figure, type Figure } from "#bench/report.ts";
import { Refusal } from "#scripts/refusal.mjs";
import { clusterOf } from "./cluster-of.ts";

/** Every transition takes so long, and is looked at so often: four times, in place of the sandbox's eight. */
const pace = { replicas: 1, transitionMs: 800, pollSeconds: 0.2 };

/** No run takes longer than that for itself, in milliseconds. */
const longestMs = 30_000;

const begin = async (consoles: Consoles, number: number) => {
  const id = randomUUID();
  await consoles.ask({ kind: "create", id, ...clusterOf(`cluster-${number}`, 1, 1) });
  return id;
};

async function ended(consoles: Consoles, ids: string[]) {
  const deadline = Date.now() + longestMs * ids.length;
  for (;;) {
    const runs = await consoles.ask({ kind: "look", ids });
    if (runs.every((run) => run.ended)) {
      const bad = runs.filter(({ status }) => status !== "succeeded");
      if (bad.length > 0) throw new Refusal(`${bad.length} runs failed.`);
      return;
    }
    if (Date.now() > deadline) throw new Refusal("The runs do not end.");
    await sleep(ids.length > 1 ? 2_000 : 100);
  }
}

/** How many calls to AWS some work takes on a new console, and how long. */
const measure = (work: (consoles: Consoles) => Promise<void>) =>
  withWorld(pace, async ({ env, sandbox }) => {
    const onError = (line: string) => void process.stderr.write(`${line}\n`);
    const consoles = startConsoles({ env, replicas: 1, onError });
    try {
      await consoles.ready();
      const calls = collectCalls(sandbox.endpoint);
      const since = performance.now();
      await work(consoles);
      const seconds = Math.round((performance.now() - since) / 1000);
      const log = await calls.stop();
      return { seconds, calls: log.filter(({ service }) => service === "pcs").length };
    } finally {
      await consoles.stop();
    }
  });

/** Calls to AWS and time of many runs at once against the same runs one after another. */
export async function manyRuns(count: number): Promise<Figure[]> {
  const numbers = Array.from({ length: count }, (_, index) => index);
  const together = await measure(async (consoles) => {
    await ended(consoles, await Promise.all(numbers.map((number) => begin(consoles, number))));
  });
  const oneByOne = await measure(async (consoles) => {
    for (const number of numbers) await ended(consoles, [await begin(consoles, number)]);
  });
  const ratio = Math.round((together.calls / oneByOne.calls) * 100) / 100;
  return [
    figure("manyRuns", "runs of a cluster, a group and a queue", count),
    figure("oneByOneCalls", "calls to AWS, one after another", oneByOne.calls),
    figure("togetherCalls", "calls to AWS, all at once", together.calls),
    figure("callsRatio", "calls, ratio", ratio, { goal: "≤ 2" }),
    figure("oneByOneSeconds", "time, one after another", oneByOne.seconds, { unit: "s" }),
    figure("togetherSeconds", "time, all at once", together.seconds, { unit: "s" }),
  ];
}
