import { type ClusterDocument, readClusterDocument } from "#sandbox/pcs/cluster-document.ts";
import {
  type ComputeNodeGroupDocument,
  readComputeNodeGroupDocument,
} from "#sandbox/pcs/compute-node-group-document.ts";
import { hasGroup } from "#sandbox/pcs/queue-document.ts";
import type { DocumentedResource, Scope } from "#sandbox/store/resource.ts";
import type { Store } from "#sandbox/store/store.ts";

/** A compute node group as far as its instances depend on it. */
export type NodeGroup = {
  id: string;
  name: string;
  status: string;
  /** When its creation or its last update was accepted. */
  modifiedAt: number;
  document: ComputeNodeGroupDocument;
  clusterId: string;
  networking: ClusterDocument["networking"];
  /** Whether jobs can come to it: login nodes are in no queue. */
  inQueue: boolean;
};

function groupsOfCluster({ resources }: Store, scope: Scope, cluster: DocumentedResource) {
  const queues = resources.all(scope, "queue", cluster.id);
  const { networking } = readClusterDocument(cluster);
  return resources.all(scope, "computenodegroup", cluster.id).map((group): NodeGroup => {
    const { id, name, status, modifiedAt } = group;
    const document = readComputeNodeGroupDocument(group);
    const inQueue = queues.some((queue) => hasGroup(queue, id));
    return { id, name, status, modifiedAt, document, clusterId: cluster.id, networking, inQueue };
  });
}

/** All compute node groups of an account in a Region. */
export const nodeGroupsOf = (store: Store, scope: Scope): NodeGroup[] =>
  store.resources
    .all(scope, "cluster", "")
    .flatMap((cluster) => groupsOfCluster(store, scope, cluster));
