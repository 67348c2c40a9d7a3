import type { runs, runSteps } from "#lib/db/schema.ts";

/** A step as the database has it. */
export type StepRecord = typeof runSteps.$inferSelect;

/** A run as the database has it, its steps in the order of the plan. */
export type RunRecord = typeof runs.$inferSelect & { steps: StepRecord[] };

/** What became of a step: the columns that change. */
export type StepChange = Partial<
  Pick<
    StepRecord,
    | "after"
    | "appeared"
    | "adopted"
    | "clientToken"
    | "attempts"
    | "calledAt"
    | "endedAt"
    | "failingSince"
    | "failure"
    | "request"
    | "requestIds"
    | "resourceId"
    | "retryAt"
    | "startedAt"
    | "status"
    | "waitsFor"
  >
>;

/** What a step has of a failure when it has none. */
export const noFailure = {
  failure: null,
  failingSince: null,
  retryAt: null,
  waitsFor: null,
} satisfies StepChange;

/** The step that makes, or has made, the cluster that the steps of a create plan are about. */
const clusterStepOf = (run: RunRecord) =>
  run.steps.find(({ operation }) => operation === "CreateCluster");

const identifier = ({ request }: StepRecord, member: string) => {
  const value = request[member];
  return typeof value === "string" ? value : undefined;
};

/** The id of the cluster that a step is about; nothing as long as it does not exist. */
export function clusterIdOf(run: RunRecord, step: StepRecord): string | undefined {
  if (step.operation === "CreateCluster") return step.resourceId ?? undefined;
  return identifier(step, "clusterIdentifier") ?? clusterStepOf(run)?.resourceId ?? undefined;
}

const members = {
  DeleteCluster: "clusterIdentifier",
  DeleteComputeNodeGroup: "computeNodeGroupIdentifier",
  DeleteQueue: "queueIdentifier",
} as const;

const isDeletion = (operation: string): operation is keyof typeof members => operation in members;

/** The id of what a step made or deletes; nothing as long as it does not exist. */
export function resourceIdOf(step: StepRecord): string | undefined {
  if (isDeletion(step.operation)) return identifier(step, members[step.operation]);
  return step.resourceId ?? undefined;
}
