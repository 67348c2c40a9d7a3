import type { Failure } from "#lib/errors.ts";
import { clusterSizes, isSizeName } from "#lib/pcs/spec/limits.ts";
import { isFailed, isTransitional } from "#lib/pcs/spec/lifecycle.ts";
import type { ClusterRow } from "#lib/pcs/view/cluster-row.ts";
import type { Instance } from "#lib/pcs/view/instance.ts";
import type { Resource } from "#lib/pcs/view/resource.ts";
import { failed, ok, type Result } from "#lib/result.ts";
import type { ClusterState, Snapshot } from "#lib/pcs/view/snapshot.ts";

/** What instances the groups may have together, and what the cluster's size allows. */
export function capacityOf({ detail, groups, running }: ClusterState): ClusterRow["capacity"] {
  const size = detail?.size ?? "";
  const scaling = groups.flatMap((group) => group.detail?.scaling ?? []);
  return {
    now: running && Object.values(running).reduce((sum, count) => sum + count, 0),
    minimum: scaling.reduce((sum, { minInstanceCount }) => sum + minInstanceCount, 0),
    maximum: scaling.reduce((sum, { maxInstanceCount }) => sum + maxInstanceCount, 0),
    limit: isSizeName(size) ? clusterSizes[size].maxInstances : undefined,
  };
}

function rowOf(cluster: ClusterState): ClusterRow {
  const children = [...cluster.groups, ...cluster.queues].map(({ summary }) => summary.status);
  return {
    ...cluster.summary,
    size: cluster.detail?.size,
    slurmVersion: cluster.detail?.scheduler.version,
    tags: cluster.tags,
    groups: cluster.groups.length,
    queues: cluster.queues.length,
    capacity: capacityOf(cluster),
    changing: children.filter(isTransitional).length,
    failed: children.filter(isFailed).length,
  };
}

const rowsBySnapshot = new WeakMap<Snapshot, ClusterRow[]>();

/** The rows of the table of clusters: the same ones, made once, for all who look at a snapshot. */
export function clusterRows(snapshot: Snapshot): Result<ClusterRow[], Failure> {
  const rows = rowsBySnapshot.get(snapshot) ?? snapshot.clusters.map(rowOf);
  rowsBySnapshot.set(snapshot, rows);
  return ok(rows);
}

const findCluster = (clusters: ClusterState[], identifier: string) =>
  clusters.find(({ summary }) => summary.id === identifier || summary.name === identifier);

const noSuchCluster = (identifier: string) =>
  failed<Failure>({
    kind: "not-found",
    message: `There is no cluster ${identifier} here.`,
    advice: "It may have been deleted, or it belongs to another account or Region.",
  });

/** One cluster with its groups and queues, by id or name. */
export const clusterByIdentifier =
  (identifier: string) =>
  ({ clusters }: Snapshot): Result<ClusterState, Failure> => {
    const found = findCluster(clusters, identifier);
    return found ? ok(found) : noSuchCluster(identifier);
  };

/** Those of some clusters that there are, each with its groups and queues. */
export const clustersByIds =
  (ids: string[]) =>
  ({ clusters }: Snapshot): Result<ClusterState[], Failure> =>
    ok(clusters.filter(({ summary }) => ids.includes(summary.id)));

/** The EC2 instances of one cluster, by id or name of the cluster. */
export const instancesByCluster =
  (identifier: string) =>
  ({ clusters, instances }: Snapshot): Result<Instance[], Failure> => {
    const found = findCluster(clusters, identifier);
    if (!found) return noSuchCluster(identifier);
    if (!instances.ok) return instances;
    return ok(instances.value.filter(({ clusterId }) => clusterId === found.summary.id));
  };

type Listed = { arn: string; id: string; name: string };

function resourcesIn({ summary, groups, queues }: ClusterState): Resource[] {
  const resource = (kind: Resource["kind"], { arn, id, name }: Listed): Resource => ({
    ...{ kind, arn, id, name, clusterId: summary.id, clusterName: summary.name },
  });
  return [
    resource("cluster", summary),
    ...groups.map((group) => resource("computenodegroup", group.summary)),
    ...queues.map((queue) => resource("queue", queue.summary)),
  ];
}

/** All that has tags in a connection. */
export const allResources = ({ clusters }: Snapshot): Result<Resource[], Failure> =>
  ok(clusters.flatMap(resourcesIn));
