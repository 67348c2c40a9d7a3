import { listQueuesRequest } from "#lib/pcs/spec/queue.ts";
import { findCluster } from "#sandbox/pcs/find-cluster.ts";
import { listPage } from "#sandbox/pcs/list-page.ts";
import { defineRead } from "#sandbox/pcs/operation.ts";

const operation = "ListQueues";
const [type, member] = ["queue" as const, "queues"];

export const listQueues = defineRead({
  name: operation,
  request: listQueuesRequest,
  run({ clusterIdentifier, ...page }, scope, context) {
    const found = findCluster(context.store, scope, clusterIdentifier);
    if (!found.ok) return found;
    return listPage(context, scope, { operation, type, member, clusterId: found.cluster.id }, page);
  },
});
