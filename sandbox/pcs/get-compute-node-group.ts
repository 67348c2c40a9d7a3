import { getComputeNodeGroupRequest } from "#lib/pcs/spec/compute-node-group.ts";
import { computeNodeGroupView } from "#sandbox/pcs/compute-node-group-view.ts";
import { findAnyChild } from "#sandbox/pcs/find-child.ts";
import { defineRead, done } from "#sandbox/pcs/operation.ts";

const type = "computenodegroup";

export const getComputeNodeGroup = defineRead({
  name: "GetComputeNodeGroup",
  request: getComputeNodeGroupRequest,
  run({ clusterIdentifier, computeNodeGroupIdentifier: identifier }, scope, { store }) {
    const found = findAnyChild(store, scope, { type, clusterIdentifier, identifier });
    return found.ok ? done({ computeNodeGroup: computeNodeGroupView(found.child, scope) }) : found;
  },
});
