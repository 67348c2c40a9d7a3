import "server-only";
import pLimit from "p-limit";
import { listInstances } from "#lib/aws/instances.ts";
import type { Failure } from "#lib/errors.ts";
import { getCluster, listClusters } from "#lib/pcs/clusters.ts";
import { getComputeNodeGroup, listComputeNodeGroups } from "#lib/pcs/compute-node-groups.ts";
import type { OperationContext } from "#lib/pcs/operation.ts";
import { getQueue, listQueues } from "#lib/pcs/queues.ts";
import type { ClusterSummary } from "#lib/pcs/view/cluster.ts";
import type { Instance } from "#lib/pcs/view/instance.ts";
import { ok, type Result } from "#lib/result.ts";
import { type Reader, readCachedTags } from "./cached-tags.ts";
import type { Caches } from "./caches.ts";
import type { DetailCache } from "./detail-cache.ts";
import type { ClusterState, Known, Snapshot } from "#lib/pcs/view/snapshot.ts";

/** How many calls of one connection are under way at a time: PCS throttles by account. */
const concurrency = 8;

type Listed = { arn: string; id: string; status: string; modifiedAt: string };

/** A deletion between List and Get is not a failure: the next List no longer has it. */
const isRace = ({ kind }: Failure) => kind === "not-found";

async function withDetail<Summary extends Listed, Detail>(
  cache: DetailCache<Detail>,
  summary: Summary,
  get: () => Promise<Result<Detail, Failure>>,
  failures: Failure[],
): Promise<Known<Summary, Detail>> {
  // A settled resource costs its place in the list alone.
  const version = `${summary.status} ${summary.modifiedAt}`;
  const result = await cache.remember(summary.arn, version, get);
  if (result.ok) return { summary, detail: result.value };
  if (!isRace(result.error)) failures.push(result.error);
  return { summary };
}

function itemsOf<Item>(result: Result<Item[], Failure>, failures: Failure[]): Item[] {
  if (result.ok) return result.value;
  if (!isRace(result.error)) failures.push(result.error);
  return [];
}

/** How many of the instances each group has, by cluster. */
function countByGroup(instances: Instance[]): Map<string, Record<string, number>> {
  const counts = new Map<string, Record<string, number>>();
  for (const { clusterId, groupId } of instances) {
    const ofCluster = counts.get(clusterId) ?? {};
    counts.set(clusterId, { ...ofCluster, [groupId]: (ofCluster[groupId] ?? 0) + 1 });
  }
  return counts;
}

async function readCluster(reader: Reader, summary: ClusterSummary): Promise<ClusterState> {
  const { context, caches, limit } = reader;
  const failures: Failure[] = [];
  const tags = readCachedTags(reader, summary.arn);
  const clusterIdentifier = summary.id;
  const [groups, queues] = await Promise.all([
    limit(() => listComputeNodeGroups(context, { clusterIdentifier })),
    limit(() => listQueues(context, { clusterIdentifier })),
  ]);
  const get = () => limit(() => getCluster(context, { clusterIdentifier }));
  const known = withDetail(caches.clusters, summary, get, failures);
  const groupStates = itemsOf(groups, failures).map((group) => {
    const input = { clusterIdentifier, computeNodeGroupIdentifier: group.id };
    const getGroup = () => limit(() => getComputeNodeGroup(context, input));
    return withDetail(caches.groups, group, getGroup, failures);
  });
  const queueStates = itemsOf(queues, failures).map((queue) => {
    const input = { clusterIdentifier, queueIdentifier: queue.id };
    const getOne = () => limit(() => getQueue(context, input));
    return withDetail(caches.queues, queue, getOne, failures);
  });
  return {
    ...(await known),
    tags: await tags,
    groups: await Promise.all(groupStates),
    queues: await Promise.all(queueStates),
    failures,
  };
}

/**
 * Reads everything of a connection: one List of the clusters, two a cluster, the instances, and details
 * only of what changed since the last time. Fails as a whole when the clusters cannot be listed; without
 * EC2 the rest is read all the same.
 */
export async function readConnection(
  context: OperationContext,
  caches: Caches,
): Promise<Result<Snapshot, Failure>> {
  const limit = pLimit(concurrency);
  const [listed, instances] = await Promise.all([
    listClusters(context, {}),
    limit(() => listInstances(context, {})),
  ]);
  if (!listed.ok) return listed;
  const reader = { context, caches, limit };
  const states = await Promise.all(listed.value.map((summary) => readCluster(reader, summary)));
  const counts = instances.ok ? countByGroup(instances.value) : undefined;
  const clusters = states.map((state) => ({
    ...state,
    running: counts && (counts.get(state.summary.id) ?? {}),
  }));
  Object.values(caches).forEach((cache) => cache.forgetUnused());
  return ok({ clusters, instances });
}
