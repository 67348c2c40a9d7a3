import type { Instance } from "@aws-sdk/client-ec2";
import type { CreateComputeNodeGroupCommandInput } from "@aws-sdk/client-pcs";
import { createGroup, startWithCluster } from "#sandbox/testing/active-cluster.ts";
import { awsClients } from "#sandbox/testing/aws-clients.ts";
import { transitionMs } from "#sandbox/testing/start-sandbox.ts";

/** How long an instance takes to start or stop. */
export const boot = transitionMs / 2;

export const scaling = (minInstanceCount: number, maxInstanceCount = minInstanceCount) => ({
  scalingConfiguration: { minInstanceCount, maxInstanceCount },
});

/** A cluster with one group of two instances, which is ACTIVE, and a look at what EC2 shows. */
export async function startWithInstances(
  overrides: Partial<CreateComputeNodeGroupCommandInput> = {},
  options: Parameters<typeof startWithCluster>[0] = {},
) {
  const sandbox = await startWithCluster(options);
  const { ec2 } = awsClients(sandbox.endpoint);
  const group = await createGroup(sandbox.pcs, { ...scaling(2), ...overrides });
  const instances = async (groupId = group.id ?? "") => {
    const Filters = [{ Name: "tag:aws:pcs:compute-node-group-id", Values: [groupId] }];
    const { Reservations = [] } = await ec2.describeInstances({ Filters });
    return Reservations.flatMap(({ Instances = [] }) => Instances);
  };
  const states = async () => (await instances()).map(({ State }) => State?.Name);
  sandbox.settle();
  return { ...sandbox, ec2, group, instances, states };
}

export const idsOf = (instances: Instance[]) => instances.map(({ InstanceId }) => InstanceId);
