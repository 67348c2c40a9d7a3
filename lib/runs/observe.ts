import "server-only";
import type { Failure } from "#lib/errors.ts";
import { getCluster, listClusters } from "#lib/pcs/clusters.ts";
import { getComputeNodeGroup, listComputeNodeGroups } from "#lib/pcs/compute-node-groups.ts";
import type { OperationContext } from "#lib/pcs/operation.ts";
import { getQueue, listQueues } from "#lib/pcs/queues.ts";
import { deedOf } from "#lib/pcs/spec/plan.ts";
import type { ResourceKind } from "#lib/pcs/spec/resource-kind.ts";
import { failed, ok, type Result } from "#lib/result.ts";
import { clusterIdOf, type RunRecord, type StepRecord } from "./record.ts";

/** A resource as lists have it. */
export type Standing = { id: string; name: string; status: string };

/** What a run looks at, once each: later questions get the same answer. */
export type Observation = {
  /** The resources of a kind; of a cluster, when they are inside one. An empty list when the cluster is gone. */
  list: (
    kind: ResourceKind,
    clusterIdentifier: string | undefined,
  ) => Promise<Result<Standing[], Failure>>;
  /** Why a resource failed, in AWS's words. */
  errors: (kind: ResourceKind, clusterIdentifier: string, id: string) => Promise<string>;
};

const details = {
  cluster: (context: OperationContext, clusterIdentifier: string) =>
    getCluster(context, { clusterIdentifier }),
  computeNodeGroup: (context: OperationContext, clusterIdentifier: string, id: string) =>
    getComputeNodeGroup(context, { clusterIdentifier, computeNodeGroupIdentifier: id }),
  queue: (context: OperationContext, clusterIdentifier: string, id: string) =>
    getQueue(context, { clusterIdentifier, queueIdentifier: id }),
};

const lists = {
  cluster: (context: OperationContext) => listClusters(context, {}),
  computeNodeGroup: listComputeNodeGroups,
  queue: listQueues,
};

/** Begins to look at a connection. */
export function observe(context: OperationContext): Observation {
  const seen = new Map<string, Promise<Result<Standing[], Failure>>>();

  /** PCS says AccessDenied of what is inside a cluster that does not exist; only its absence from the list is sure. */
  const isGone = async (clusterIdentifier: string) => {
    const clusters = await list("cluster", undefined);
    return clusters.ok && !clusters.value.some(({ id }) => id === clusterIdentifier);
  };

  const read = async (kind: ResourceKind, clusterIdentifier: string | undefined) => {
    const listed = await lists[kind](context, { clusterIdentifier });
    if (listed.ok || clusterIdentifier === undefined) return listed;
    const { kind: why } = listed.error;
    const gone = (why === "not-found" || why === "denied") && (await isGone(clusterIdentifier));
    return gone ? ok([]) : failed(listed.error);
  };

  const list: Observation["list"] = (kind, clusterIdentifier) => {
    const key = `${kind} ${clusterIdentifier ?? ""}`;
    const known = seen.get(key) ?? read(kind, clusterIdentifier);
    seen.set(key, known);
    return known;
  };

  const errors: Observation["errors"] = async (kind, clusterIdentifier, id) => {
    const detail = await details[kind](context, clusterIdentifier, id);
    if (!detail.ok) return "";
    return detail.value.errorInfo
      .map(({ code, message }) => [code, message].filter(Boolean).join(": "))
      .join("; ");
  };

  return { list, errors };
}

/** The resources among which that of a step stands, or would. */
export function listAround({ list }: Observation, run: RunRecord, step: StepRecord) {
  const { kind } = deedOf(step.operation);
  return list(kind, kind === "cluster" ? undefined : clusterIdOf(run, step));
}
