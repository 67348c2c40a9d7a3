import type {
  CreateComputeNodeGroupCommandInput,
  CreateQueueCommandInput,
  PCS,
} from "@aws-sdk/client-pcs";
import type { CreateClusterRequest } from "#lib/pcs/spec/cluster.ts";
import { clusterRequest } from "#sandbox/testing/cluster-request.ts";
import { createCluster, startWithClient } from "#sandbox/testing/clusters.ts";
import { groupRequest } from "#sandbox/testing/group-request.ts";
import { transitionMs } from "#sandbox/testing/start-sandbox.ts";

/** The cluster of most tests. */
export const clusterIdentifier = "weather-forecast";

const missing = (operation: string) => new Error(`${operation} answered without a resource.`);

export async function createGroup(
  pcs: PCS,
  overrides: Partial<CreateComputeNodeGroupCommandInput> = {},
) {
  const { computeNodeGroup } = await pcs.createComputeNodeGroup(groupRequest(overrides));
  if (!computeNodeGroup) throw missing("CreateComputeNodeGroup");
  return computeNodeGroup;
}

export async function getGroup(pcs: PCS, computeNodeGroupIdentifier = "workers") {
  const request = { clusterIdentifier, computeNodeGroupIdentifier };
  const { computeNodeGroup } = await pcs.getComputeNodeGroup(request);
  if (!computeNodeGroup) throw missing("GetComputeNodeGroup");
  return computeNodeGroup;
}

export async function createQueue(pcs: PCS, overrides: Partial<CreateQueueCommandInput> = {}) {
  const request = { clusterIdentifier, queueName: "batch", ...overrides };
  const { queue } = await pcs.createQueue(request);
  if (!queue) throw missing("CreateQueue");
  return queue;
}

export async function getQueue(pcs: PCS, queueIdentifier = "batch") {
  const { queue } = await pcs.getQueue({ clusterIdentifier, queueIdentifier });
  if (!queue) throw missing("GetQueue");
  return queue;
}

/** A sandbox with one cluster, which is ACTIVE. */
export async function startWithCluster(
  options: Parameters<typeof startWithClient>[0] = {},
  request: Partial<CreateClusterRequest> = {},
) {
  const sandbox = await startWithClient(options);
  const cluster = await createCluster(sandbox.pcs, clusterRequest(request));
  const settle = () => sandbox.advance(transitionMs);
  settle();
  return { ...sandbox, settle, cluster };
}

/** The same with a node group that is ACTIVE. */
export async function startWithGroup(...args: Parameters<typeof startWithCluster>) {
  const sandbox = await startWithCluster(...args);
  const group = await createGroup(sandbox.pcs);
  sandbox.settle();
  return { ...sandbox, group };
}

/** The same with a queue for the group, which is ACTIVE too. */
export async function startWithQueue(...args: Parameters<typeof startWithCluster>) {
  const sandbox = await startWithGroup(...args);
  const groups = [{ computeNodeGroupId: sandbox.group.id }];
  const queue = await createQueue(sandbox.pcs, { computeNodeGroupConfigurations: groups });
  sandbox.settle();
  return { ...sandbox, queue };
}
