import { deleteClusterRequest } from "#lib/pcs/spec/cluster.ts";
import { clusterCan } from "#lib/pcs/spec/lifecycle.ts";
import { findCluster } from "#sandbox/pcs/find-cluster.ts";
import { defineMutation, done, refused } from "#sandbox/pcs/operation.ts";

export const deleteCluster = defineMutation({
  name: "DeleteCluster",
  request: deleteClusterRequest,
  run({ clusterIdentifier }, scope, { store, clock, transitionMs }) {
    const found = findCluster(store, scope, clusterIdentifier);
    if (!found.ok) return found;
    const { id, status } = found.cluster;
    const verdict = clusterCan("DeleteCluster", status);
    if (!verdict.allowed) {
      return refused({
        code: "ConflictException",
        message: verdict.reason,
        resourceId: id,
        resourceType: "cluster",
      });
    }
    const dueAt = clock.now() + transitionMs;
    store.transitions.start(scope, id, { status: "DELETING", nextStatus: "DELETED", dueAt });
    return done();
  },
});
