import { readComputeNodeGroupDocument } from "#sandbox/pcs/compute-node-group-document.ts";
import { resourceSummary } from "#sandbox/pcs/resource-summary.ts";
import type { DocumentedResource, Scope } from "#sandbox/store/resource.ts";

/** ComputeNodeGroup: what was never set is left out; only the purchase option is shown in any case. */
export const computeNodeGroupView = (group: DocumentedResource, scope: Scope) => ({
  ...resourceSummary(scope, "computenodegroup", group.clusterId, group),
  ...readComputeNodeGroupDocument(group),
});
