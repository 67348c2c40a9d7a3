import type { ResourceKind } from "./resource-kind.ts";

/** The operations that runs carry out. */
export const stepOperations = [
  "CreateCluster",
  "CreateComputeNodeGroup",
  "CreateQueue",
  "DeleteQueue",
  "DeleteComputeNodeGroup",
  "DeleteCluster",
] as const;

export type StepOperation = (typeof stepOperations)[number];

/** One operation of a plan. */
export type PlanStep = {
  /** Names the step within its plan. */
  key: string;
  operation: StepOperation;
  /** The name of what it makes or deletes. */
  name: string;
  /** Keys of the steps that have to be done before it. */
  after: string[];
  /**
   * Of a create step, the part of the specification: what only its earlier steps will know, ids, is put in when it is
   * called (lib/runs/requests.ts). Of a delete step, the identifiers.
   */
  request: Record<string, unknown>;
};

/** Steps in an order in which each stands behind those it needs. */
export type Plan = PlanStep[];

type Deed = { verb: "create" | "delete"; kind: ResourceKind };

const deeds: Record<StepOperation, Deed> = {
  CreateCluster: { verb: "create", kind: "cluster" },
  CreateComputeNodeGroup: { verb: "create", kind: "computeNodeGroup" },
  CreateQueue: { verb: "create", kind: "queue" },
  DeleteQueue: { verb: "delete", kind: "queue" },
  DeleteComputeNodeGroup: { verb: "delete", kind: "computeNodeGroup" },
  DeleteCluster: { verb: "delete", kind: "cluster" },
};

/** What an operation does, to which kind of resource. */
export const deedOf = (operation: StepOperation): Deed => deeds[operation];

/** How long AWS takes, in seconds, as a first guess: until a connection has seen some, which tells better. */
const usualSeconds: Record<StepOperation, number> = {
  CreateCluster: 420,
  CreateComputeNodeGroup: 120,
  CreateQueue: 30,
  DeleteQueue: 30,
  DeleteComputeNodeGroup: 180,
  DeleteCluster: 300,
};

/** How long each operation is expected to take, in seconds. */
export type Durations = Partial<Record<StepOperation, number>>;

export const expectedSeconds = (operation: StepOperation, seen: Durations = {}) =>
  seen[operation] ?? usualSeconds[operation];

/** How long a plan is expected to take, in seconds: its longest chain, for what can be done side by side is. */
export function expectedSecondsOf(plan: Plan, seen: Durations = {}): number {
  const ends = new Map<string, number>();
  for (const { key, operation, after } of plan) {
    const begin = Math.max(0, ...after.map((earlier) => ends.get(earlier) ?? 0));
    ends.set(key, begin + expectedSeconds(operation, seen));
  }
  return Math.max(0, ...ends.values());
}
