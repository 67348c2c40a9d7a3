import { deleteComputeNodeGroupRequest } from "#lib/pcs/spec/compute-node-group.ts";
import { groupStateError } from "#sandbox/pcs/child-errors.ts";
import { nameChildren } from "#sandbox/pcs/children.ts";
import { readComputeNodeGroupDocument } from "#sandbox/pcs/compute-node-group-document.ts";
import { conflict, type PcsError } from "#sandbox/pcs/errors.ts";
import { findChild } from "#sandbox/pcs/find-child.ts";
import { defineMutation, done, refused } from "#sandbox/pcs/operation.ts";
import { hasGroup } from "#sandbox/pcs/queue-document.ts";
import { deleteResource } from "#sandbox/pcs/resource-changes.ts";
import type { DocumentedResource, Scope } from "#sandbox/store/resource.ts";
import type { Store } from "#sandbox/store/store.ts";

const [operation, type] = ["DeleteComputeNodeGroup" as const, "computenodegroup" as const];

/** DeleteComputeNodeGroup: a group must first be taken out of every queue. */
function queueError(
  { resources }: Store,
  scope: Scope,
  { id, clusterId, name }: DocumentedResource,
): PcsError | undefined {
  const queues = resources
    .all(scope, "queue", clusterId)
    .filter((queue) => hasGroup(queue, id))
    .map((queue) => ({ ...queue, type: "queue" as const }));
  const [queue] = queues;
  if (!queue) return undefined;
  const message = `The compute node group ${name} still serves ${nameChildren(queues)}: take it out with UpdateQueue, or delete the queue first.`;
  return conflict(message, queue);
}

export const deleteComputeNodeGroup = defineMutation({
  name: operation,
  request: deleteComputeNodeGroupRequest,
  run({ clusterIdentifier, computeNodeGroupIdentifier: identifier }, caller, context) {
    const found = findChild(context.store, caller, { type, clusterIdentifier, identifier });
    if (!found.ok) return found;
    const { cluster, child: group } = found;
    const error =
      groupStateError(operation, cluster, group) ?? queueError(context.store, caller, group);
    if (error) return refused(error);
    const document = readComputeNodeGroupDocument(group);
    deleteResource(context, caller, { operation, id: group.id, document });
    return done();
  },
});
