import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import type { Random } from "#bench/durability/random.ts";
import { begins } from "./kills.ts";
import { control } from "./side-channel.ts";
import type { Promised } from "./stream.ts";
import type { Consoles } from "./world.ts";

/** Nobody waits longer than that for another console. */
const longestMs = 120_000;

/** How long AWS takes for a call in the middle of which a console is killed. */
const slowMs = 1_000;

/** What each run makes: it has a step to begin in all its seconds. */
const contents = {
  groups: ["group1", "group2"],
  queues: { queue1: ["group1"], queue2: ["group2"] },
};

type Options = { consoles: Consoles; endpoint: string; times: number; random: Random };

async function ended(consoles: Consoles, id: string) {
  const deadline = Date.now() + longestMs;
  while (Date.now() < deadline) {
    const [run] = await consoles.ask({ kind: "look", ids: [id] });
    if (run?.ended) return;
    await sleep(200);
  }
}

/** Kills the console that carries out the only run. Gives how long it took until another one made its next call. */
async function failOver({ consoles, endpoint, random }: Options, run: Promised, inCall: boolean) {
  if (run.kind !== "create") throw new Error("Only creations are measured.");
  if (inCall) {
    const body = { operation: "CreateCluster", times: 1, delayMs: slowMs };
    await control(endpoint, "faults", { method: "POST", body });
  }
  const working = consoles.audited(begins, longestMs);
  await consoles.ask({ kind: "create", id: run.id, ...run.wanted });
  const slot = (await working)?.slot;
  if (slot === undefined) throw new Error("No console took the run.");
  await sleep(random() * (inCall ? slowMs / 2 : slowMs));
  const next = consoles.audited((event) => event.slot !== slot && begins(event), longestMs);
  const killed = Date.now();
  await consoles.kill(slot);
  const seen = await next;
  const milliseconds = (seen?.at ?? Infinity) - killed;
  await consoles.start(slot);
  await ended(consoles, run.id);
  return milliseconds;
}

/**
 * Measures how long a run stands still when the console is killed that carries it out, until another console calls AWS
 * for it: every other time in the middle of a call, when the run is in its hands, else at any instant.
 */
export async function measureFailovers(options: Options) {
  const promised: Promised[] = [];
  const times: number[] = [];
  for (let time = 0; time < options.times; time += 1) {
    const wanted = { clusterName: `failover-${time}`, ...contents };
    const run: Promised = { id: randomUUID(), kind: "create", wanted };
    promised.push(run);
    times.push(await failOver(options, run, time % 2 === 0));
    console.log(`Failover ${time + 1}: ${times.at(-1)} ms`);
  }
  return { promised, times };
}
