import type { RunStep } from "#lib/pcs/view/run.ts";

/** A line from a step to one that waits for it, by their places: column, row. */
export type Edge = { from: Place; to: Place; done: boolean };

type Place = { column: number; row: number };

/** Steps that hang together, in columns: each stands right of all that it waits for. */
export type StepGraph = { columns: RunStep[][]; edges: Edge[]; rows: number };

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

/** The column of each step: one more than that of the last one that it waits for. */
function columnsOf(steps: RunStep[]): Map<string, number> {
  const columns = new Map<string, number>();
  const byKey = new Map(steps.map((step) => [step.key, step]));
  const place = (step: RunStep): number => {
    const known = columns.get(step.key);
    if (known !== undefined) return known;
    const earlier = step.after.flatMap((key) => byKey.get(key) ?? []).map(place);
    const column = Math.max(-1, ...earlier) + 1;
    columns.set(step.key, column);
    return column;
  };
  steps.forEach(place);
  return columns;
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
  const columnOf = columnsOf(steps);
  const columns: RunStep[][] = [];
  for (const step of steps) {
    const column = columnOf.get(step.key) ?? 0;
    columns[column] = [...(columns[column] ?? []), step];
  }
  const placeOf = ({ key }: RunStep): Place => {
    const column = columnOf.get(key) ?? 0;
    return { column, row: (columns[column] ?? []).findIndex((each) => each.key === key) };
  };
  const byKey = new Map(steps.map((step) => [step.key, step]));
  const edges = steps.flatMap((step) =>
    nearest(step, byKey).map((earlier) => ({
      from: placeOf(earlier),
      to: placeOf(step),
      done: earlier.status === "done",
    })),
  );
  return { columns, edges, rows: Math.max(...columns.map(({ length }) => length)) };
}

/** The pictures of a run: one for all that hangs together. */
export const stepGraphs = (steps: RunStep[]): StepGraph[] => partsOf(steps).map(graphOf);
