import { deleteClusterRequest } from "#lib/pcs/spec/cluster.ts";
import { clusterCan } from "#lib/pcs/spec/lifecycle.ts";
import { childrenOf, nameChildren } from "#sandbox/pcs/children.ts";
import { readClusterDocument } from "#sandbox/pcs/cluster-document.ts";
import { conflict, type PcsError } from "#sandbox/pcs/errors.ts";
import { findCluster } from "#sandbox/pcs/find-cluster.ts";
import { defineMutation, done, refused } from "#sandbox/pcs/operation.ts";
import { deleteResource } from "#sandbox/pcs/resource-changes.ts";
import type { DocumentedResource, Scope } from "#sandbox/store/resource.ts";
import type { Store } from "#sandbox/store/store.ts";

/** DeleteCluster: only a cluster that rests and has nothing inside can be deleted. */
function refusal(
  store: Store,
  scope: Scope,
  { id, name, status }: DocumentedResource,
): PcsError | undefined {
  const verdict = clusterCan("DeleteCluster", status);
  if (!verdict.allowed) return conflict(verdict.reason, { type: "cluster", id });
  const children = childrenOf(store, scope, id);
  const [child] = children;
  if (!child) return undefined;
  const message = `The cluster ${name} still has ${nameChildren(children)}: delete queues first, then compute node groups, then the cluster.`;
  return conflict(message, child);
}

export const deleteCluster = defineMutation({
  name: "DeleteCluster",
  request: deleteClusterRequest,
  run({ clusterIdentifier }, scope, context) {
    const found = findCluster(context.store, scope, clusterIdentifier);
    if (!found.ok) return found;
    const error = refusal(context.store, scope, found.cluster);
    if (error) return refused(error);
    const { id } = found.cluster;
    const document = readClusterDocument(found.cluster);
    deleteResource(context, scope, { operation: "DeleteCluster", id, document });
    return done();
  },
});
