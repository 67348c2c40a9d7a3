import { updateComputeNodeGroupRequest } from "#lib/pcs/spec/compute-node-group.ts";
import { groupStateError } from "#sandbox/pcs/child-errors.ts";
import { readComputeNodeGroupDocument } from "#sandbox/pcs/compute-node-group-document.ts";
import { groupErrors } from "#sandbox/pcs/compute-node-group-errors.ts";
import { updatedGroup } from "#sandbox/pcs/compute-node-group-update.ts";
import { computeNodeGroupView } from "#sandbox/pcs/compute-node-group-view.ts";
import { unfitFields } from "#sandbox/pcs/errors.ts";
import { findChild } from "#sandbox/pcs/find-child.ts";
import { passRoleError } from "#sandbox/pcs/instance-profile-errors.ts";
import { defineMutation, done, refused } from "#sandbox/pcs/operation.ts";
import { updateResource } from "#sandbox/pcs/resource-changes.ts";
import { sizeQuotaError } from "#sandbox/pcs/size-quota.ts";

const type = "computenodegroup";

export const updateComputeNodeGroup = defineMutation({
  name: "UpdateComputeNodeGroup",
  request: updateComputeNodeGroupRequest,
  run(request, caller, context) {
    const { clusterIdentifier, computeNodeGroupIdentifier: identifier } = request;
    const found = findChild(context.store, caller, { type, clusterIdentifier, identifier });
    if (!found.ok) return found;
    const { cluster, child: group } = found;
    const before = readComputeNodeGroupDocument(group);
    const after = updatedGroup(before, request);
    const { resources } = context.store;
    const others = resources.all(caller, type, cluster.id).filter(({ id }) => id !== group.id);
    const error =
      passRoleError(after.iamInstanceProfileArn, caller) ??
      groupStateError("UpdateComputeNodeGroup", cluster, group) ??
      sizeQuotaError(cluster, others, after.scalingConfiguration.maxInstanceCount) ??
      unfitFields(groupErrors(request, after, cluster, caller, context.revision));
    if (error) return refused(error);
    const { updated } = updateResource(context, caller, group, {
      operation: "UpdateComputeNodeGroup",
      document: after,
      fallback: before,
    });
    return done({ computeNodeGroup: computeNodeGroupView(updated, caller) });
  },
});
