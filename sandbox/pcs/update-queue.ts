import { updateQueueRequest, type UpdateQueueRequest } from "#lib/pcs/spec/queue.ts";
import { queueStateError } from "#sandbox/pcs/child-errors.ts";
import { findChild } from "#sandbox/pcs/find-child.ts";
import { defineMutation, done, refused } from "#sandbox/pcs/operation.ts";
import { type QueueDocument, readQueueDocument } from "#sandbox/pcs/queue-document.ts";
import { groupStateError, missingGroupError } from "#sandbox/pcs/queue-groups.ts";
import { queueView } from "#sandbox/pcs/queue-view.ts";
import { updateResource } from "#sandbox/pcs/resource-changes.ts";
import { withoutEmpty } from "#sandbox/pcs/resource-document.ts";

const [operation, type] = ["UpdateQueue" as const, "queue" as const];

/** What was left out stays; a list that was sent takes the place of the one before. */
const updatedQueue = (current: QueueDocument, request: UpdateQueueRequest): QueueDocument => ({
  computeNodeGroupConfigurations:
    request.computeNodeGroupConfigurations ?? current.computeNodeGroupConfigurations,
  slurmConfiguration: withoutEmpty({
    ...current.slurmConfiguration,
    ...request.slurmConfiguration,
  }),
});

export const updateQueue = defineMutation({
  name: operation,
  request: updateQueueRequest,
  run(request, caller, context) {
    const { store } = context;
    const { clusterIdentifier, queueIdentifier: identifier } = request;
    const found = findChild(store, caller, { type, clusterIdentifier, identifier });
    if (!found.ok) return found;
    const { cluster, child: queue } = found;
    const before = readQueueDocument(queue);
    const groups = request.computeNodeGroupConfigurations;
    const error =
      missingGroupError(store, caller, cluster, groups) ??
      queueStateError(operation, cluster, queue) ??
      groupStateError(store, caller, groups, before.computeNodeGroupConfigurations);
    if (error) return refused(error);
    const document = updatedQueue(before, request);
    const change = { operation, document, fallback: before };
    const { updated } = updateResource(context, caller, queue, change);
    return done({ queue: queueView(updated, caller) });
  },
});
