import "server-only";
import type { Failure } from "#lib/errors.ts";
import { getCluster } from "#lib/pcs/clusters.ts";
import { getComputeNodeGroup } from "#lib/pcs/compute-node-groups.ts";
import type { OperationContext } from "#lib/pcs/operation.ts";
import { getQueue } from "#lib/pcs/queues.ts";
import { createClusterRequest, type CreateClusterRequest } from "#lib/pcs/spec/cluster.ts";
import {
  createComputeNodeGroupRequest,
  type CreateComputeNodeGroupRequest,
} from "#lib/pcs/spec/compute-node-group.ts";
import type { StepOperation } from "#lib/pcs/spec/plan.ts";
import { createQueueRequest, type CreateQueueRequest } from "#lib/pcs/spec/queue.ts";
import type { SlurmSetting } from "#lib/pcs/spec/slurm-settings.ts";
import type { ClusterDetail } from "#lib/pcs/view/cluster.ts";
import type { ComputeNodeGroupDetail } from "#lib/pcs/view/compute-node-group.ts";
import type { QueueDetail } from "#lib/pcs/view/queue.ts";
import { ok, type Result } from "#lib/result.ts";

/** A member, as it is wanted and as it is; in an order that does not matter. */
type Pair = [member: string, wanted: unknown, actual: unknown];

const sorted = (values: readonly string[] = []) => values.toSorted().join(" ");

const settings = (list: readonly SlurmSetting[] = []) =>
  sorted(list.map(({ parameterName, parameterValue }) => `${parameterName}=${parameterValue}`));

const different = (pairs: Pair[]) =>
  pairs.filter(([, wanted, actual]) => wanted !== actual).map(([member]) => member);

function clusterDifferences(
  wanted: CreateClusterRequest,
  { size, scheduler, networking, slurm }: ClusterDetail,
) {
  const { slurmConfiguration = {} } = wanted;
  return different([
    ["size", wanted.size, size],
    ["Slurm version", wanted.scheduler.version, scheduler.version],
    ["subnets", sorted(wanted.networking.subnetIds), sorted(networking.subnetIds)],
    [
      "security groups",
      sorted(wanted.networking.securityGroupIds),
      sorted(networking.securityGroupIds),
    ],
    [
      "Slurm settings",
      settings(slurmConfiguration.slurmCustomSettings),
      settings(slurm.slurmCustomSettings),
    ],
  ]);
}

function groupDifferences(wanted: CreateComputeNodeGroupRequest, group: ComputeNodeGroupDetail) {
  const { minInstanceCount, maxInstanceCount } = wanted.scalingConfiguration;
  return different([
    ["subnets", sorted(wanted.subnetIds), sorted(group.subnetIds)],
    ["launch template", wanted.customLaunchTemplate.id, group.launchTemplate?.id],
    ["AMI", wanted.amiId ?? group.amiId, group.amiId],
    ["instance profile", wanted.iamInstanceProfileArn, group.instanceProfileArn],
    ["least instances", minInstanceCount, group.scaling.minInstanceCount],
    ["most instances", maxInstanceCount, group.scaling.maxInstanceCount],
    [
      "instance types",
      sorted(wanted.instanceConfigs.map(({ instanceType }) => instanceType)),
      sorted(group.instanceTypes),
    ],
    ["purchase option", wanted.purchaseOption ?? "ONDEMAND", group.purchaseOption ?? "ONDEMAND"],
    [
      "Slurm settings",
      settings(wanted.slurmConfiguration?.slurmCustomSettings),
      settings(group.slurm.slurmCustomSettings),
    ],
  ]);
}

const queueDifferences = (wanted: CreateQueueRequest, queue: QueueDetail) =>
  different([
    [
      "compute node groups",
      sorted(
        wanted.computeNodeGroupConfigurations?.map(({ computeNodeGroupId }) => computeNodeGroupId),
      ),
      sorted(queue.computeNodeGroupIds),
    ],
    [
      "Slurm settings",
      settings(wanted.slurmConfiguration?.slurmCustomSettings),
      settings(queue.slurmCustomSettings),
    ],
  ]);

type Found = { context: OperationContext; request: unknown; id: string };

const clusterAt = async ({ context, request, id }: Found) => {
  const wanted = createClusterRequest(context.connection.revision).parse(request);
  const found = await getCluster(context, { clusterIdentifier: id });
  return found.ok ? ok(clusterDifferences(wanted, found.value)) : found;
};

const groupAt = async ({ context, request, id }: Found) => {
  const wanted = createComputeNodeGroupRequest(context.connection.revision).parse(request);
  const { clusterIdentifier } = wanted;
  const found = await getComputeNodeGroup(context, {
    clusterIdentifier,
    computeNodeGroupIdentifier: id,
  });
  return found.ok ? ok(groupDifferences(wanted, found.value)) : found;
};

const queueAt = async ({ context, request, id }: Found) => {
  const wanted = createQueueRequest(context.connection.revision).parse(request);
  const { clusterIdentifier } = wanted;
  const found = await getQueue(context, { clusterIdentifier, queueIdentifier: id });
  return found.ok ? ok(queueDifferences(wanted, found.value)) : found;
};

/**
 * In which members something that exists already is not as a create step wants it; none when it can be taken for what
 * the step would have made.
 */
export async function differencesFrom(
  operation: StepOperation,
  found: Found,
): Promise<Result<string[], Failure>> {
  switch (operation) {
    case "CreateCluster":
      return clusterAt(found);
    case "CreateComputeNodeGroup":
      return groupAt(found);
    case "CreateQueue":
      return queueAt(found);
    default:
      return ok([]);
  }
}
