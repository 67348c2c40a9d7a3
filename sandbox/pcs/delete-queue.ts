import { deleteQueueRequest } from "#lib/pcs/spec/queue.ts";
import { queueStateError } from "#sandbox/pcs/child-errors.ts";
import { findChild } from "#sandbox/pcs/find-child.ts";
import { defineMutation, done, refused } from "#sandbox/pcs/operation.ts";
import { readQueueDocument } from "#sandbox/pcs/queue-document.ts";
import { deleteResource } from "#sandbox/pcs/resource-changes.ts";

const [operation, type] = ["DeleteQueue" as const, "queue" as const];

export const deleteQueue = defineMutation({
  name: operation,
  request: deleteQueueRequest,
  run({ clusterIdentifier, queueIdentifier: identifier }, caller, context) {
    const found = findChild(context.store, caller, { type, clusterIdentifier, identifier });
    if (!found.ok) return found;
    const { cluster, child: queue } = found;
    const error = queueStateError(operation, cluster, queue);
    if (error) return refused(error);
    const document = readQueueDocument(queue);
    deleteResource(context, caller, { operation, id: queue.id, document });
    return done();
  },
});
