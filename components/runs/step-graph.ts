import type { StepOperation } from "#lib/pcs/spec/plan.ts";
import type { RunStep } from "#lib/pcs/view/run.ts";

type Place = { column: number; row: number };

/** A line from a step to one that waits for it, by their places. */
export type Edge = { from: Place; to: Place; done: boolean };

/** The steps of one operation, below each other. */
type StepColumn = { operation: StepOperation; steps: RunStep[] };

/** Steps that hang together, in columns: each stands right of all that it waits for. */
export type StepGraph = { columns: StepColumn[]; edges: Edge[]; rows: number };

/** In which order operations follow each other; what failed half-way is deleted before it is made anew. */
const creating: readonly StepOperation[] = [
  "DeleteCluster",
  "CreateCluster",
  "DeleteComputeNodeGroup",
  "CreateComputeNodeGroup",
  "DeleteQueue",
  "CreateQueue",
];
const tearingDown: readonly StepOperation[] = [
  "DeleteQueue",
  "DeleteComputeNodeGroup",
  "DeleteCluster",
];

/** Steps that depend on each other, directly or not, stand together: the clusters of a teardown do not. */
function partsOf(steps: RunStep[]): RunStep[][] {
  const parents = new Map(steps.map(({ key }) => [key, key]));
  const root = (key: string): string => {
    const parent = parents.get(key) ?? key;
    return parent === key ? key : root(parent);
  };
  for (const { key, after } of steps)
    for (const earlier of after) if (parents.has(earlier)) parents.set(root(key), root(earlier));
  const parts = new Map<string, RunStep[]>();
  for (const step of steps) {
    const part = root(step.key);
    parts.set(part, [...(parts.get(part) ?? []), step]);
  }
  return [...parts.values()];
}

function columnsOf(steps: RunStep[]): StepColumn[] {
  const isCreation = steps.some(({ operation }) => operation.startsWith("Create"));
  return (isCreation ? creating : tearingDown)
    .map((operation) => ({
      operation,
      steps: steps.filter((step) => step.operation === operation),
    }))
    .filter((column) => column.steps.length > 0);
}

/** What a step waits for, without what those wait for in turn: a line says that already. */
function nearest(step: RunStep, byKey: Map<string, RunStep>): RunStep[] {
  const earlier = step.after.flatMap((key) => byKey.get(key) ?? []);
  const beyond = new Set<string>();
  const visit = (key: string) => {
    if (beyond.has(key)) return;
    beyond.add(key);
    byKey.get(key)?.after.forEach(visit);
  };
  earlier.forEach(({ after }) => after.forEach(visit));
  return earlier.filter(({ key }) => !beyond.has(key));
}

function graphOf(steps: RunStep[]): StepGraph {
  const columns = columnsOf(steps);
  const places = new Map<string, Place>(
    columns.flatMap((each, column) =>
      each.steps.map(({ key }, row): [string, Place] => [key, { column, row }]),
    ),
  );
  const byKey = new Map(steps.map((step) => [step.key, step]));
  const edges = steps.flatMap((step) =>
    nearest(step, byKey).flatMap(({ key, status }) => {
      const [from, to] = [places.get(key), places.get(step.key)];
      return from && to ? [{ from, to, done: status === "done" }] : [];
    }),
  );
  return { columns, edges, rows: Math.max(...columns.map((column) => column.steps.length)) };
}

/** The pictures of a run: one for all that hangs together. */
export const stepGraphs = (steps: RunStep[]): StepGraph[] => partsOf(steps).map(graphOf);
