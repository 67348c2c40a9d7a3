import { listComputeNodeGroupsRequest } from "#lib/pcs/spec/compute-node-group.ts";
import { findCluster } from "#sandbox/pcs/find-cluster.ts";
import { listPage } from "#sandbox/pcs/list-page.ts";
import { defineRead } from "#sandbox/pcs/operation.ts";

const operation = "ListComputeNodeGroups";
const [type, member] = ["computenodegroup" as const, "computeNodeGroups"];

export const listComputeNodeGroups = defineRead({
  name: operation,
  request: listComputeNodeGroupsRequest,
  run({ clusterIdentifier, ...page }, scope, context) {
    const found = findCluster(context.store, scope, clusterIdentifier);
    if (!found.ok) return found;
    return listPage(context, scope, { operation, type, member, clusterId: found.cluster.id }, page);
  },
});
