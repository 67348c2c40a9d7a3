import "server-only";
import pLimit, { type LimitFunction } from "p-limit";
import type { Failure } from "#lib/errors.ts";
import { getCluster, listClusters } from "#lib/pcs/clusters.ts";
import { getComputeNodeGroup, listComputeNodeGroups } from "#lib/pcs/compute-node-groups.ts";
import type { OperationContext } from "#lib/pcs/operation.ts";
import { getQueue, listQueues } from "#lib/pcs/queues.ts";
import type { ClusterDetail, ClusterSummary } from "#lib/pcs/view/cluster.ts";
import type { ComputeNodeGroupDetail } from "#lib/pcs/view/compute-node-group.ts";
import type { QueueDetail } from "#lib/pcs/view/queue.ts";
import { ok, type Result } from "#lib/result.ts";
import { createDetailCache, type DetailCache } from "./detail-cache.ts";
import type { ClusterState, Known, Snapshot } from "#lib/pcs/view/snapshot.ts";

/** How many calls of one connection are under way at a time: PCS throttles by account. */
const concurrency = 8;

/** What was read before, kept between the reads of one connection. */
export const createCaches = () => ({
  clusters: createDetailCache<ClusterDetail>(),
  groups: createDetailCache<ComputeNodeGroupDetail>(),
  queues: createDetailCache<QueueDetail>(),
});

type Caches = ReturnType<typeof createCaches>;

type Reader = { context: OperationContext; caches: Caches; limit: LimitFunction };

type Listed = { arn: string; id: string; status: string; modifiedAt: string };

/** A deletion between List and Get is not a failure: the next List no longer has it. */
const isRace = ({ kind }: Failure) => kind === "not-found";

async function withDetail<Summary extends Listed, Detail>(
  cache: DetailCache<Detail>,
  summary: Summary,
  get: () => Promise<Result<Detail, Failure>>,
  failures: Failure[],
): Promise<Known<Summary, Detail>> {
  const result = await cache.remember(summary, get);
  if (result.ok) return { summary, detail: result.value };
  if (!isRace(result.error)) failures.push(result.error);
  return { summary };
}

function itemsOf<Item>(result: Result<Item[], Failure>, failures: Failure[]): Item[] {
  if (result.ok) return result.value;
  if (!isRace(result.error)) failures.push(result.error);
  return [];
}

async function readCluster(reader: Reader, summary: ClusterSummary): Promise<ClusterState> {
  const { context, caches, limit } = reader;
  const failures: Failure[] = [];
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
    groups: await Promise.all(groupStates),
    queues: await Promise.all(queueStates),
    failures,
  };
}

/**
 * Reads everything of a connection: one List of the clusters, two a cluster, and details only of what
 * changed since the last time. Fails as a whole when the clusters cannot be listed.
 */
export async function readConnection(
  context: OperationContext,
  caches: Caches,
): Promise<Result<Snapshot, Failure>> {
  const listed = await listClusters(context, {});
  if (!listed.ok) return listed;
  const reader = { context, caches, limit: pLimit(concurrency) };
  const clusters = await Promise.all(listed.value.map((summary) => readCluster(reader, summary)));
  Object.values(caches).forEach((cache) => cache.forgetUnused());
  return ok({ clusters });
}
