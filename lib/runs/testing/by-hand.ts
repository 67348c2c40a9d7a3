import { randomUUID } from "node:crypto";
import { listComputeNodeGroups } from "#lib/pcs/compute-node-groups.ts";
import { listClusters } from "#lib/pcs/clusters.ts";
import type { OperationContext } from "#lib/pcs/operation.ts";
import { listQueues } from "#lib/pcs/queues.ts";
import type { ClusterSpecification } from "#lib/pcs/spec/cluster-specification.ts";
import { createPlan } from "#lib/pcs/spec/create-plan.ts";
import { reconcile } from "#lib/runs/reconcile.ts";
import type { RunRecord } from "#lib/runs/record.ts";
import { teardownOf } from "#lib/runs/stands.ts";
import { insertRun, loadRun } from "#lib/runs/store.ts";
import { sure } from "./specification.ts";

export const pause = (milliseconds: number) =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

export async function runNow(id: string): Promise<RunRecord> {
  const run = await sure(loadRun(id));
  if (!run) throw new Error("There is no such run.");
  return run;
}

/** Looks at a run until it has ended, as jobs would. */
export async function finish(id: string, until: (run: RunRecord) => boolean = () => false) {
  const deadline = Date.now() + 15_000;
  for (;;) {
    const delay = await reconcile(id);
    const run = await runNow(id);
    if (delay === undefined || until(run)) return run;
    if (Date.now() > deadline) throw new Error(`Not finished: ${JSON.stringify(run.steps)}`);
    await pause(Math.min(delay, 100));
  }
}

/** Stores the plan of a specification as a run, which nobody looks at yet. */
export async function approve(specification: ClusterSpecification, person = "local") {
  const id = randomUUID();
  await sure(
    insertRun({
      ...{ id, person, personName: person, connection: "sandbox", kind: "create", durations: {} },
      clusterNames: [specification.cluster.clusterName],
      plan: createPlan(specification),
    }),
  );
  return id;
}

/** Stores the plan that tears clusters down, as a person saw them. */
export async function approveTeardown(
  context: OperationContext,
  clusterIds: string[],
  seen: string[],
) {
  const id = randomUUID();
  const teardown = await sure(teardownOf(context, clusterIds, new Set(seen)));
  await sure(
    insertRun({
      ...{
        id,
        person: "local",
        personName: "local",
        connection: "sandbox",
        kind: "teardown",
        durations: {},
      },
      ...teardown,
    }),
  );
  return id;
}

export const statuses = ({ steps }: RunRecord) =>
  Object.fromEntries(steps.map(({ key, status }) => [key, status]));

export function stepOf(run: RunRecord, key: string) {
  const step = run.steps.find((each) => each.key === key);
  if (!step) throw new Error(`There is no step ${key}.`);
  return step;
}

/** The names and statuses of what a cluster has inside. */
export async function contentsOf(context: OperationContext, clusterIdentifier: string) {
  const groups = await sure(listComputeNodeGroups(context, { clusterIdentifier }));
  const queues = await sure(listQueues(context, { clusterIdentifier }));
  return [...groups, ...queues].map(({ name, status }) => `${name} ${status}`).sort();
}

export const clusterNames = async (context: OperationContext) =>
  (await sure(listClusters(context, {}))).map(({ name }) => name).sort();
