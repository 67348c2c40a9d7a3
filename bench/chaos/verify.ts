import type { RunRecord } from "#lib/runs/record.ts";
import type { Resource } from "./inventory.ts";
import type { Made } from "./ledger.ts";
import type { Promised } from "./stream.ts";

type Evidence = {
  /** The runs that consoles said yes to. */
  promised: Promised[];
  /** What the console's database says of them. */
  runs: RunRecord[];
  /** What is there at the end. */
  inventory: Resource[];
  /** What was ever made. */
  ledger: Made[];
};

/** What is wrong, as sentences. */
export type Verdict = { lost: string[]; doubled: string[]; unfinished: string[]; failed: string[] };

const placeOf = ({ clusterId, name }: { clusterId: string; name: string }) =>
  `${clusterId} ${name}`;

/** What is there more than once, by what makes it the same. */
function repeated<Thing>(things: Thing[], sameness: (thing: Thing) => string): string[] {
  return [...Map.groupBy(things, sameness)]
    .filter(([, group]) => group.length > 1)
    .map(([same, group]) => `${same}: ${group.length} times`);
}

/** The names that a creation promised. */
const promisedNames = ({ wanted }: Extract<Promised, { kind: "create" }>) => [
  wanted.clusterName,
  ...wanted.groups,
  ...Object.keys(wanted.queues),
];

/** What creations have promised and is not there, and what teardowns have promised to delete and is. */
function lostPromises({ promised, runs, inventory }: Evidence): string[] {
  const runOf = new Map(runs.map((run) => [run.id, run]));
  const there = new Map(inventory.map((resource) => [resource.id, resource]));
  const succeeded = (id: string) => runOf.get(id)?.status === "succeeded";
  const torn = new Set(promised.flatMap((run) => (run.kind === "teardown" ? run.creations : [])));
  const made = (id: string) =>
    (runOf.get(id)?.steps ?? []).map(({ resourceId }) => resourceId ?? "");
  return promised.flatMap((run) => {
    if (!runOf.has(run.id)) return [`run ${run.id} was promised and is not stored`];
    if (!succeeded(run.id)) return [];
    if (run.kind === "teardown")
      return run.creations
        .flatMap(made)
        .filter((id) => there.has(id))
        .map((id) => `${id} was torn down and is still there`);
    if (torn.has(run.id)) return [];
    const standing = made(run.id).map((id) => there.get(id));
    return promisedNames(run)
      .filter((name) => !standing.some((each) => each?.name === name && each.status === "ACTIVE"))
      .map((name) => `${name} of run ${run.id} is not there`);
  });
}

/** What was made and no run knows. */
function orphans({ runs, inventory, ledger }: Evidence): string[] {
  const known = new Set(runs.flatMap(({ steps }) => steps.map(({ resourceId }) => resourceId)));
  const made = new Map([...inventory, ...ledger].map((thing) => [thing.id, thing]));
  return [...made.values()]
    .filter(({ id }) => !known.has(id))
    .map(({ id, name }) => `${name} (${id}) is known to no run`);
}

/** Holds what consoles have promised against what the sandbox has. */
export function verify(evidence: Evidence): Verdict {
  const { runs, inventory, ledger } = evidence;
  return {
    lost: [...lostPromises(evidence), ...orphans(evidence)],
    doubled: [
      ...repeated(inventory, placeOf).map((each) => `there ${each}`),
      ...repeated(ledger, (made) => `${made.operation} ${placeOf(made)}`),
    ],
    unfinished: runs.filter(({ endedAt }) => endedAt === null).map(({ id }) => `run ${id}`),
    failed: runs
      .filter(({ status, endedAt }) => endedAt !== null && status !== "succeeded")
      .map(
        ({ id, status, steps }) =>
          `run ${id} ${status}: ${steps.flatMap(({ failure }) => failure?.message ?? []).join("; ")}`,
      ),
  };
}
