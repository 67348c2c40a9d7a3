import { type Controller, readClusterDocument } from "#sandbox/pcs/cluster-document.ts";
import { clusterSecret } from "#sandbox/pcs/cluster-secret.ts";
import { readComputeNodeGroupDocument } from "#sandbox/pcs/compute-node-group-document.ts";
import { findCluster } from "#sandbox/pcs/find-cluster.ts";
import type { DocumentedResource, Scope } from "#sandbox/store/resource.ts";
import type { Store } from "#sandbox/store/store.ts";

/** What an instance registers with: the group that started it, and the number of its node there. */
export const bootstrapIdOf = (groupId: string, nodeNumber: number) =>
  `${groupId}:${String(nodeNumber)}`;

/** The name of a node in Slurm: the group's, and its number there. */
export const nodeIdOf = (groupName: string, nodeNumber: number) =>
  `${groupName}-${String(nodeNumber)}`;

/** Statuses of groups whose instances are going or gone. */
const endedStatuses = ["CREATE_FAILED", "DELETING", "DELETED", "SUSPENDED"];

/** The group and the number in a bootstrap id, if this group may still have such a node. */
function findNode({ resources }: Store, scope: Scope, clusterId: string, bootstrapId: string) {
  const [, groupId = "", digits = ""] = /^(pcs_[a-z0-9]+):([1-9]\d{0,9})$/.exec(bootstrapId) ?? [];
  const group = resources.byId(scope, "computenodegroup", groupId);
  if (group?.clusterId !== clusterId || endedStatuses.includes(group.status)) return undefined;
  const document = readComputeNodeGroupDocument(group);
  const number = Number(digits);
  const { maxInstanceCount } = document.scalingConfiguration;
  return number <= maxInstanceCount ? { group, document, number } : undefined;
}

/** The response: what a node needs to reach the controller and to prove itself to it. */
function handout(
  store: Store,
  cluster: DocumentedResource,
  controller: Controller,
  { group, document, number }: NonNullable<ReturnType<typeof findNode>>,
) {
  return {
    nodeID: nodeIdOf(group.name, number),
    sharedSecret: clusterSecret(store, controller.authKey.secretVersion),
    endpoints: controller.endpoints,
    clusterName: cluster.name,
    computeNodeGroupId: group.id,
    computeNodeGroupName: group.name,
    nodeLifecycleActions: document.nodeLifecycleActions,
  };
}

type Registration = { clusterIdentifier: string; bootstrapId: string };

/**
 * What RegisterComputeNodeGroupInstance hands to a node; undefined when the sandbox has started none
 * such. It keeps nothing, so a node that registers again is told the same.
 */
export function registerNode(
  store: Store,
  scope: Scope,
  { clusterIdentifier, bootstrapId }: Registration,
) {
  const found = findCluster(store, scope, clusterIdentifier);
  if (!found.ok) return undefined;
  const { cluster } = found;
  const { controller } = readClusterDocument(cluster);
  const node = findNode(store, scope, cluster.id, bootstrapId);
  return controller && node && handout(store, cluster, controller, node);
}
