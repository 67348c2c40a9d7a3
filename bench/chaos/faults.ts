import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import type { Random } from "#bench/durability/random.ts";
import { control } from "./side-channel.ts";

/** Longer than the console waits for an answer (lib/aws/client-config.ts). */
const hangMs = 20_000;

const pendingSchema = z.object({ faults: z.array(z.unknown()) });

const mutations = [
  "CreateCluster",
  "CreateComputeNodeGroup",
  "CreateQueue",
  "DeleteQueue",
  "DeleteComputeNodeGroup",
  "DeleteCluster",
];
const reads = ["ListClusters", "ListComputeNodeGroups", "ListQueues"];

/** One of the things that go wrong on the way to AWS, or there. */
function nextFault(random: Random) {
  const below = (limit: number) => Math.floor(random() * limit);
  const pick = (list: string[]) => list[below(list.length)] ?? "*";
  const kind = random();
  const times = 1 + below(5);
  if (kind < 0.35) return { operation: "pcs:*", times: times * 2, error: "ThrottlingException" };
  if (kind < 0.55) return { operation: pick([...mutations, ...reads]), times, drop: true };
  if (kind < 0.75) return { operation: pick(mutations), times, drop: "after" };
  if (kind < 0.97) return { operation: pick([...mutations, ...reads]), times, status: 500 };
  return { operation: pick(mutations), times: 1, delayMs: hangMs };
}

/** Lets calls go wrong all the while, until it is stopped; then whatever is still to come is taken back. */
export function injectFaults(endpoint: string, random: Random) {
  const stopping = new AbortController();
  const work = async () => {
    while (!stopping.signal.aborted) {
      const { faults } = pendingSchema.parse(await control(endpoint, "faults"));
      if (faults.length < 4)
        await control(endpoint, "faults", { method: "POST", body: nextFault(random) });
      const pause = 1_000 + random() * 3_000;
      await sleep(pause, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
    await control(endpoint, "faults", { method: "DELETE" });
  };
  const working = work();
  return async () => {
    stopping.abort();
    await working;
  };
}
