import "server-only";
import type { Failure } from "#lib/errors.ts";
import type { OperationContext } from "#lib/pcs/operation.ts";
import { type ClusterOperation, clusterCan, isTransitional } from "#lib/pcs/spec/lifecycle.ts";
import { deedOf } from "#lib/pcs/spec/plan.ts";
import { kindWords } from "#lib/pcs/spec/resource-kind.ts";
import type { Appeared } from "#lib/pcs/view/run.ts";
import { differencesFrom } from "./adopt.ts";
import { fail } from "./follow.ts";
import { listAround, type Observation, type Standing } from "./observe.ts";
import {
  clusterIdOf,
  noFailure,
  resourceIdOf,
  type RunRecord,
  type StepChange,
  type StepRecord,
} from "./record.ts";

type Met = {
  context: OperationContext;
  run: RunRecord;
  step: StepRecord;
  request: Record<string, unknown>;
  failure: Failure;
  observation: Observation;
  now: Date;
};

const wait = (waitsFor: string): StepChange => ({ ...noFailure, status: "waiting", waitsFor });

/** Takes what exists already under the wanted name for what the step would have made, if it is that. */
async function adopt(
  { context, step, request, now }: Met,
  standing: Standing,
): Promise<StepChange | undefined> {
  const words = kindWords[deedOf(step.operation).kind];
  if (standing.status === "DELETING") return wait(`the old ${words} ${step.name} is deleted`);
  const differences = await differencesFrom(step.operation, { context, request, id: standing.id });
  if (!differences.ok) return undefined;
  if (differences.value.length === 0)
    return { ...noFailure, status: "changing", resourceId: standing.id, adopted: true };
  return fail(
    {
      kind: "conflict",
      message: `There is a ${words} called ${step.name} already, with another ${differences.value.join(", ")}.`,
      advice: "Delete it, or choose another name, then retry.",
    },
    now,
  );
}

/** The status of the cluster that a step is about, as the list has it. */
async function clusterStanding({ run, step, observation }: Met) {
  const clusters = await observation.list("cluster", undefined);
  const id = clusterIdOf(run, step);
  return clusters.ok ? clusters.value.find((cluster) => cluster.id === id) : undefined;
}

/** Whether it is the cluster's state that forbids the step: then it is waited for, or has to be mended. */
async function clusterForbids(met: Met): Promise<StepChange | undefined> {
  const cluster = await clusterStanding(met);
  if (!cluster) return undefined;
  const operation: ClusterOperation | undefined =
    met.step.operation === "CreateCluster" ? undefined : met.step.operation;
  const verdict = operation && clusterCan(operation, cluster.status);
  if (!verdict || verdict.allowed) return undefined;
  if (isTransitional(cluster.status)) return wait(`${cluster.name} is no longer ${cluster.status}`);
  return fail({ ...met.failure, message: verdict.reason }, met.now);
}

async function creationMet(met: Met): Promise<StepChange | undefined> {
  const { run, step, observation } = met;
  const listed = await listAround(observation, run, step);
  const standing = listed.ok ? listed.value.find(({ name }) => name === step.name) : undefined;
  return standing ? adopt(met, standing) : clusterForbids(met);
}

/** What a cluster has inside that this run does not delete: it came after the plan was approved. */
async function findAppeared({ run, step, observation }: Met): Promise<Appeared[]> {
  const planned = new Set(run.steps.map(resourceIdOf));
  const clusterId = clusterIdOf(run, step);
  const kinds = ["queue", "computeNodeGroup"] as const;
  const lists = await Promise.all(
    kinds.map(async (kind) => {
      const listed = await observation.list(kind, clusterId);
      return listed.ok ? listed.value.map((standing) => ({ ...standing, kind })) : [];
    }),
  );
  return lists
    .flat()
    .filter(({ id, status }) => !planned.has(id) && status !== "DELETED" && status !== "DELETING")
    .map(({ kind, id, name }) => ({ kind, id, name }));
}

const appearedFailure = (step: StepRecord, appeared: Appeared[], now: Date): StepChange => ({
  ...fail(
    {
      kind: "conflict",
      message: `${step.name} cannot be deleted: ${appeared.map(({ kind, name }) => `the ${kindWords[kind]} ${name}`).join(", ")} appeared after this plan was approved.`,
      advice: "Look at what appeared. Have it deleted too, or delete it elsewhere, then retry.",
    },
    now,
  ),
  appeared,
});

async function deletionMet(met: Met): Promise<StepChange | undefined> {
  const { run, step, observation, now } = met;
  const { kind } = deedOf(step.operation);
  const listed = await listAround(observation, run, step);
  if (!listed.ok) return undefined;
  const standing = listed.value.find(({ id }) => id === resourceIdOf(step));
  if (!standing) return { ...noFailure, status: "changing" };
  if (standing.status === "DELETING") return { ...noFailure, status: "changing" };
  if (isTransitional(standing.status)) return wait(`${step.name} is no longer ${standing.status}`);
  const forbidden = kind === "cluster" ? undefined : await clusterForbids(met);
  if (forbidden) return forbidden;
  const appeared = await findAppeared(met);
  if (appeared.length === 0 || kind === "queue") return undefined;
  return appearedFailure(step, appeared, now);
}

/**
 * What AWS meant by refusing a step for the state of things: it exists already, something is still changing, or the
 * cluster has more inside than was planned for. Nothing when none of these can be seen.
 */
export const meetConflict = (met: Met): Promise<StepChange | undefined> =>
  deedOf(met.step.operation).verb === "create" ? creationMet(met) : deletionMet(met);
