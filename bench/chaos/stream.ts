import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import type { Random } from "#bench/durability/random.ts";
import { Refused } from "./console-process.ts";
import type { Question } from "./messages.ts";
import type { Consoles } from "./world.ts";

/** A cluster that a run is to make. */
export type Wanted = { clusterName: string; groups: string[]; queues: Record<string, string[]> };

/** A run that a console said yes to, and what it promised: to make this, or to leave nothing of those. */
export type Promised =
  | { id: string; kind: "create"; wanted: Wanted }
  | { id: string; kind: "teardown"; creations: string[] };

type Standing = { creation: string; made: string[] };

type Options = {
  consoles: Consoles;
  random: Random;
  /** How many runs are under way at a time. */
  atOnce: number;
};

/** Nobody asks for longer than that, in milliseconds. */
const patience = 120_000;

/** So many clusters stand at most until some are torn down. */
const standingAtMost = 8;

const names = (prefix: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${prefix}${index + 1}`);

/** A cluster with up to four groups and four queues, each with some of the groups. */
function wantedCluster(number: number, random: Random): Wanted {
  const groups = names("group", Math.floor(random() * 5));
  const queues = names("queue", Math.floor(random() * 5)).map((queue): [string, string[]] => [
    queue,
    groups.filter(() => random() < 0.5),
  ]);
  return { clusterName: `cluster-${number}`, groups, queues: Object.fromEntries(queues) };
}

/** Asks again and again until a console says yes, as a person does whom AWS's failures turned away. */
async function askUntilTaken(consoles: Consoles, question: Question) {
  const deadline = Date.now() + patience;
  for (;;) {
    try {
      await consoles.ask(question);
      return;
    } catch (error) {
      if (!(error instanceof Refused) || Date.now() > deadline) throw error;
      await sleep(500);
    }
  }
}

/** Keeps runs under way, creations and teardowns, until it is told to begin no more. */
export function startStream({ consoles, random, atOnce }: Options) {
  const promised = new Map<string, Promised>();
  const open = new Set<string>();
  const standing: Standing[] = [];
  let stopping = false;

  const begin = async (run: Promised, question: Question) => {
    await askUntilTaken(consoles, question);
    promised.set(run.id, run);
    open.add(run.id);
  };

  const create = async () => {
    const id = randomUUID();
    const wanted = wantedCluster(promised.size, random);
    await begin({ id, kind: "create", wanted }, { kind: "create", id, ...wanted });
  };

  const tearDown = async () => {
    const id = randomUUID();
    const chosen = standing.splice(0, random() < 0.3 ? 2 : 1);
    await begin(
      { id, kind: "teardown", creations: chosen.map(({ creation }) => creation) },
      {
        ...{ kind: "teardown", id },
        clusterIds: chosen.map(({ made: [cluster = ""] }) => cluster),
        seen: chosen.flatMap(({ made }) => made),
      },
    );
  };

  const look = async () => {
    if (open.size === 0) return;
    for (const { id, ended, status, made } of await consoles.ask({
      kind: "look",
      ids: [...open],
    })) {
      if (!ended) continue;
      open.delete(id);
      if (promised.get(id)?.kind === "create" && status === "succeeded")
        standing.push({ creation: id, made });
    }
  };

  const work = async () => {
    while (!stopping || open.size > 0) {
      await look();
      const tears = standing.length > standingAtMost || (standing.length > 0 && random() < 0.4);
      if (!stopping && open.size < atOnce) await (tears ? tearDown() : create());
      else await sleep(250);
    }
  };
  const working = work();
  // It is waited for at the end; until then whoever looks hears of its failure.
  working.catch(() => undefined);

  return {
    /** Rejects when it cannot go on; as long as it does, nothing comes of it. */
    working,
    /** Begins no more; waits until all have ended, or for so long. */
    finish: async (withinMs: number) => {
      stopping = true;
      await Promise.race([working, sleep(withinMs, undefined, { ref: false })]);
      return [...promised.values()];
    },
  };
}
