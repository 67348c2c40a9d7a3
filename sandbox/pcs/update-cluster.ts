import { updateClusterRequest } from "#lib/pcs/spec/cluster.ts";
import { clusterCan } from "#lib/pcs/spec/lifecycle.ts";
import { type Child, childrenOf, nameChildren } from "#sandbox/pcs/children.ts";
import { type ClusterDocument, readClusterDocument } from "#sandbox/pcs/cluster-document.ts";
import { updatedDocument, updateErrors } from "#sandbox/pcs/cluster-update.ts";
import { clusterView } from "#sandbox/pcs/cluster-view.ts";
import type { PcsContext } from "#sandbox/pcs/context.ts";
import { reconfigured } from "#sandbox/pcs/controller.ts";
import { conflict, type PcsError, unfitFields } from "#sandbox/pcs/errors.ts";
import { findCluster } from "#sandbox/pcs/find-cluster.ts";
import { defineMutation, done, refused } from "#sandbox/pcs/operation.ts";
import { updateResource } from "#sandbox/pcs/resource-changes.ts";
import type { DocumentedResource, Scope } from "#sandbox/store/resource.ts";

/**
 * UpdateCluster: the cluster rests, and everything inside it is ACTIVE. Nothing inside a suspended
 * cluster can be ACTIVE, so there it does not matter.
 */
function stateError({ id, status }: DocumentedResource, children: Child[]): PcsError | undefined {
  const verdict = clusterCan("UpdateCluster", status);
  if (!verdict.allowed) return conflict(verdict.reason, { type: "cluster", id });
  const busy = children.filter((child) => child.status !== "ACTIVE");
  const [child] = busy;
  if (!child || status === "SUSPENDED") return undefined;
  const message = `Everything in the cluster must be ACTIVE before it is updated: wait for, mend or delete ${nameChildren(busy)}.`;
  return conflict(message, child);
}

/** The cluster's new configuration; its controller follows when the update is done. */
function startUpdate(
  context: PcsContext,
  scope: Scope,
  cluster: DocumentedResource,
  before: ClusterDocument,
  after: ClusterDocument,
) {
  const { controller, slurmConfiguration } = after;
  return updateResource(context, scope, cluster, {
    operation: "UpdateCluster",
    status: cluster.status === "SUSPENDED" ? "RESUMING" : "UPDATING",
    document: after,
    nextDocument: {
      ...after,
      controller: controller && reconfigured(controller, scope, cluster.id, slurmConfiguration),
    },
    fallback: before,
  });
}

/** What is in a suspended cluster comes back together with it. */
function resumeChildren({ store, clock, transitionMs }: PcsContext, scope: Scope, all: Child[]) {
  const dueAt = clock.now() + transitionMs;
  for (const { id, status } of all) {
    if (status !== "SUSPENDED") continue;
    store.transitions.start(scope, id, { status: "RESUMING", nextStatus: "ACTIVE", dueAt });
  }
}

export const updateCluster = defineMutation({
  name: "UpdateCluster",
  request: updateClusterRequest,
  run(request, scope, context) {
    const { store, clock } = context;
    const found = findCluster(store, scope, request.clusterIdentifier);
    if (!found.ok) return found;
    const { cluster } = found;
    const children = childrenOf(store, scope, cluster.id);
    const before = readClusterDocument(cluster);
    const after = updatedDocument(before, request);
    const isSuspended = cluster.status === "SUSPENDED";
    const now = new Date(clock.now());
    const error =
      stateError(cluster, children) ??
      unfitFields(updateErrors(before, request, after, { isSuspended, now }));
    if (error) return refused(error);
    const { succeeds, updated } = startUpdate(context, scope, cluster, before, after);
    if (succeeds && isSuspended) resumeChildren(context, scope, children);
    return done({ cluster: clusterView(updated, scope) });
  },
});
