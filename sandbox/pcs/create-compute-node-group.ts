import {
  createComputeNodeGroupRequest,
  type CreateComputeNodeGroupRequest,
} from "#lib/pcs/spec/compute-node-group.ts";
import { defaults } from "#lib/pcs/spec/defaults.ts";
import { additionError } from "#sandbox/pcs/child-errors.ts";
import type { ComputeNodeGroupDocument } from "#sandbox/pcs/compute-node-group-document.ts";
import { groupErrors } from "#sandbox/pcs/compute-node-group-errors.ts";
import { groupSlurm } from "#sandbox/pcs/compute-node-group-update.ts";
import { computeNodeGroupView } from "#sandbox/pcs/compute-node-group-view.ts";
import { unfitFields } from "#sandbox/pcs/errors.ts";
import { findCluster } from "#sandbox/pcs/find-cluster.ts";
import { newId } from "#sandbox/pcs/identifiers.ts";
import { passRoleError } from "#sandbox/pcs/instance-profile-errors.ts";
import { defineMutation, done, refused } from "#sandbox/pcs/operation.ts";
import { createResource } from "#sandbox/pcs/resource-changes.ts";
import { withoutEmpty } from "#sandbox/pcs/resource-document.ts";
import { sizeQuotaError } from "#sandbox/pcs/size-quota.ts";

const type = "computenodegroup";

/** The members that a new compute node group has from its request. */
export const newComputeNodeGroupDocument = ({
  purchaseOption = defaults.purchaseOption,
  ...request
}: Omit<
  CreateComputeNodeGroupRequest,
  "clusterIdentifier" | "computeNodeGroupName"
>): ComputeNodeGroupDocument => ({
  amiId: request.amiId,
  subnetIds: request.subnetIds,
  purchaseOption,
  customLaunchTemplate: request.customLaunchTemplate,
  iamInstanceProfileArn: request.iamInstanceProfileArn,
  scalingConfiguration: request.scalingConfiguration,
  instanceConfigs: request.instanceConfigs,
  spotOptions: withoutEmpty(request.spotOptions),
  slurmConfiguration: groupSlurm({}, request.slurmConfiguration),
  nodeLifecycleActions: request.nodeLifecycleActions,
});

export const createComputeNodeGroup = defineMutation({
  name: "CreateComputeNodeGroup",
  request: createComputeNodeGroupRequest,
  run(request, caller, context) {
    const { store, quotas } = context;
    const found = findCluster(store, caller, request.clusterIdentifier);
    if (!found.ok) return found;
    const { cluster } = found;
    const { computeNodeGroupName: name, tags, scalingConfiguration } = request;
    const groups = store.resources.all(caller, type, cluster.id);
    const document = newComputeNodeGroupDocument(request);
    const error =
      passRoleError(document.iamInstanceProfileArn, caller) ??
      additionError(cluster, groups, { type, name, tags, quota: quotas.computeNodeGroups }) ??
      sizeQuotaError(cluster, groups, scalingConfiguration.maxInstanceCount) ??
      unfitFields(groupErrors(request, document, cluster, caller, context.revision));
    if (error) return refused(error);
    const group = createResource(context, caller, {
      ...{ operation: "CreateComputeNodeGroup", type, id: newId(), clusterId: cluster.id },
      ...{ name, tags, document, fallback: document },
    });
    return done({ computeNodeGroup: computeNodeGroupView(group, caller) });
  },
});
