import { setTimeout as sleep } from "node:timers/promises";
import type { Random } from "#bench/durability/random.ts";
import type { Consoles, Seen } from "./world.ts";

/** A console that is killed while it starts has lived for so long at most, in milliseconds. */
const startMs = 1_200;

/** One that is killed at any time, after it had its database. */
const longestLifeMs = 3_000;

/** One that is killed around a call to AWS, after it began that. */
const callMs = 25;

/** No console is waited for longer than that to call AWS. */
const idleMs = 2_000;

const operations = /^(Create|Delete)(Cluster|ComputeNodeGroup|Queue)$/;

/** A console begins to call AWS for a step. */
export const begins = ({ phase, operation }: Seen) =>
  phase === "intent" && operations.test(operation);

type Options = { consoles: Consoles; replicas: number; kills: number; random: Random };

/**
 * Kills consoles and starts them again: a quarter of the times while one starts, a third around a call to AWS, when most
 * is at stake, else at any instant.
 */
export async function killConsoles({ consoles, replicas, kills, random }: Options) {
  for (let done = 1; done <= kills; done += 1) {
    const slot = Math.floor(random() * replicas);
    const [kind, instant] = [random(), random()];
    if (kind < 0.25) {
      await sleep(instant * startMs);
    } else if (kind < 0.6) {
      await consoles.at(slot).ready;
      await consoles.audited((event) => event.slot === slot && begins(event), idleMs);
      await sleep(instant * callMs);
    } else {
      await consoles.at(slot).ready;
      await sleep((instant * longestLifeMs) / replicas);
    }
    await consoles.crash(slot);
    if (done % 20 === 0 || done === kills) console.log(`${done} of ${kills} kills`);
  }
}
