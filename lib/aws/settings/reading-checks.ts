import "server-only";
import { listInstanceProfiles } from "#lib/aws/choices/instance-profiles.ts";
import { findInstanceProfile, findRole } from "#lib/aws/preflight/read-iam.ts";
import { readIdentity } from "#lib/aws/preflight/read-identity.ts";
import type { Failure } from "#lib/errors.ts";
import { getCluster, listClusters } from "#lib/pcs/clusters.ts";
import { getComputeNodeGroup, listComputeNodeGroups } from "#lib/pcs/compute-node-groups.ts";
import type { OperationContext } from "#lib/pcs/operation.ts";
import { getQueue, listQueues } from "#lib/pcs/queues.ts";
import { listTags } from "#lib/pcs/tags.ts";
import type { Result } from "#lib/result.ts";
import { dryChecks } from "./dry-checks.ts";

/** What came of an operation; of one that there was nothing for, what would have to be there. */
export type Tried = Result<unknown, Failure> | { missing: string };

/** Something that is there to be read, or why there is nothing. */
const firstOf = <Thing>(listed: Result<Thing[], Failure>) =>
  listed.ok ? listed.value[0] : undefined;

/** Tries every reading operation of PCS, on whichever cluster comes first. */
async function tryPcs(context: OperationContext): Promise<Record<string, Tried>> {
  const clusters = await listClusters(context, {});
  const cluster = firstOf(clusters);
  if (!cluster) {
    const missing = { missing: "a cluster" };
    return {
      ListClusters: clusters,
      ...{ GetCluster: missing, ListComputeNodeGroups: missing, ListQueues: missing },
      ...{ ListTagsForResource: missing, GetComputeNodeGroup: missing, GetQueue: missing },
    };
  }
  const inCluster = { clusterIdentifier: cluster.id };
  const [groups, queues] = await Promise.all([
    listComputeNodeGroups(context, inCluster),
    listQueues(context, inCluster),
  ]);
  const [group, queue] = [firstOf(groups), firstOf(queues)];
  const [GetCluster, ListTagsForResource, GetComputeNodeGroup, GetQueue] = await Promise.all([
    getCluster(context, inCluster),
    listTags(context, { resourceArn: cluster.arn }),
    group
      ? getComputeNodeGroup(context, { ...inCluster, computeNodeGroupIdentifier: group.id })
      : { missing: `a node group in ${cluster.name}` },
    queue
      ? getQueue(context, { ...inCluster, queueIdentifier: queue.id })
      : { missing: `a queue in ${cluster.name}` },
  ]);
  return {
    ListClusters: clusters,
    ...{ GetCluster, ListComputeNodeGroups: groups, ListQueues: queues },
    ...{ ListTagsForResource, GetComputeNodeGroup, GetQueue },
  };
}

/** Tries every reading operation that the console uses. Changes nothing. */
export async function tryReading(context: OperationContext): Promise<Map<string, Tried>> {
  const pcs = tryPcs(context);
  const others = {
    ...dryChecks,
    GetCallerIdentity: readIdentity,
    ListInstanceProfiles: listInstanceProfiles,
    // Whether there is one of the name is no matter: who may not read is told so first.
    GetInstanceProfile: (of: OperationContext) => findInstanceProfile(of, { name: "AWSPCS-check" }),
    GetRole: (of: OperationContext) => findRole(of, { name: "AWSServiceRoleForPCS" }),
  };
  const tried = await Promise.all(
    Object.entries(others).map(async ([name, tryIt]) => [name, await tryIt(context, {})] as const),
  );
  return new Map<string, Tried>([...Object.entries(await pcs), ...tried]);
}
