import { getClusterRequest } from "#lib/pcs/spec/cluster.ts";
import { clusterView } from "#sandbox/pcs/cluster-view.ts";
import { findCluster } from "#sandbox/pcs/find-cluster.ts";
import { defineRead, done } from "#sandbox/pcs/operation.ts";

export const getCluster = defineRead({
  name: "GetCluster",
  request: getClusterRequest,
  run({ clusterIdentifier }, scope, { store }) {
    const found = findCluster(store, scope, clusterIdentifier);
    return found.ok ? done({ cluster: clusterView(found.cluster, scope) }) : found;
  },
});
