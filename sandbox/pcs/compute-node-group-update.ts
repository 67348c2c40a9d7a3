import type { UpdateComputeNodeGroupRequest } from "#lib/pcs/spec/compute-node-group.ts";
import type {
  ComputeNodeGroupDocument,
  NodeGroupSlurm,
} from "#sandbox/pcs/compute-node-group-document.ts";
import { withoutEmpty } from "#sandbox/pcs/resource-document.ts";

/** An idle time of −1 takes the group's own away, so that the cluster's holds. */
const clusterIdleTime = -1;

/** What was left out stays; a list that was sent takes the place of the one before. */
export function groupSlurm(
  current: NodeGroupSlurm = {},
  change: UpdateComputeNodeGroupRequest["slurmConfiguration"] = {},
): NodeGroupSlurm | undefined {
  const outcome = { ...current, ...change };
  if (outcome.scaleDownIdleTimeInSeconds === clusterIdleTime) {
    delete outcome.scaleDownIdleTimeInSeconds;
  }
  return withoutEmpty(outcome);
}

/** Stages without any script take all scripts away. */
const lifecycleActions = (
  current: ComputeNodeGroupDocument["nodeLifecycleActions"],
  change: UpdateComputeNodeGroupRequest["nodeLifecycleActions"],
) => {
  if (!change) return current;
  return change.stages.nodeBootstrapped || change.stages.nodeReady ? change : undefined;
};

/** The members that the group has once it is updated. */
export function updatedGroup(
  current: ComputeNodeGroupDocument,
  request: UpdateComputeNodeGroupRequest,
): ComputeNodeGroupDocument {
  const { purchaseOption = current.purchaseOption, spotOptions = current.spotOptions } = request;
  return {
    ...current,
    amiId: request.amiId ?? current.amiId,
    subnetIds: request.subnetIds ?? current.subnetIds,
    purchaseOption,
    customLaunchTemplate: request.customLaunchTemplate ?? current.customLaunchTemplate,
    iamInstanceProfileArn: request.iamInstanceProfileArn ?? current.iamInstanceProfileArn,
    scalingConfiguration: request.scalingConfiguration ?? current.scalingConfiguration,
    // A request has no way to take them back, so they go together with Spot itself.
    spotOptions: purchaseOption === "SPOT" ? withoutEmpty(spotOptions) : undefined,
    slurmConfiguration: groupSlurm(current.slurmConfiguration, request.slurmConfiguration),
    nodeLifecycleActions: lifecycleActions(
      current.nodeLifecycleActions,
      request.nodeLifecycleActions,
    ),
    errorInfo: undefined,
  };
}
