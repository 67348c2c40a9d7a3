import { createQueueRequest, type CreateQueueRequest } from "#lib/pcs/spec/queue.ts";
import { additionError } from "#sandbox/pcs/child-errors.ts";
import { findCluster } from "#sandbox/pcs/find-cluster.ts";
import { newId } from "#sandbox/pcs/identifiers.ts";
import { defineMutation, done, refused } from "#sandbox/pcs/operation.ts";
import type { QueueDocument } from "#sandbox/pcs/queue-document.ts";
import { groupStateError, missingGroupError } from "#sandbox/pcs/queue-groups.ts";
import { queueView } from "#sandbox/pcs/queue-view.ts";
import { createResource } from "#sandbox/pcs/resource-changes.ts";
import { withoutEmpty } from "#sandbox/pcs/resource-document.ts";

const [operation, type] = ["CreateQueue", "queue" as const];

/** The members that a new queue has from its request. */
export const newQueueDocument = ({
  computeNodeGroupConfigurations = [],
  slurmConfiguration,
}: Omit<CreateQueueRequest, "clusterIdentifier" | "queueName">): QueueDocument => ({
  computeNodeGroupConfigurations,
  slurmConfiguration: withoutEmpty(slurmConfiguration),
});

export const createQueue = defineMutation({
  name: operation,
  request: createQueueRequest,
  run(request, caller, context) {
    const { store, quotas } = context;
    const found = findCluster(store, caller, request.clusterIdentifier);
    if (!found.ok) return found;
    const { cluster } = found;
    const { queueName: name, tags, computeNodeGroupConfigurations: groups = [] } = request;
    const queues = store.resources.all(caller, type, cluster.id);
    const error =
      missingGroupError(store, caller, cluster, groups) ??
      additionError(cluster, queues, { type, name, tags, quota: quotas.queues }) ??
      groupStateError(store, caller, groups);
    if (error) return refused(error);
    const document = newQueueDocument(request);
    const place = { operation, type, id: newId(), clusterId: cluster.id };
    const members = { name, tags, document, fallback: document };
    const queue = createResource(context, caller, { ...place, ...members });
    return done({ queue: queueView(queue, caller) });
  },
});
