import "server-only";
import { type Instance as Ec2Instance, paginateDescribeInstances } from "@aws-sdk/client-ec2";
import { z } from "zod";
import { defineOperation } from "#lib/pcs/operation.ts";
import type { Instance, Purchase } from "#lib/pcs/view/instance.ts";
import { ec2 } from "./ec2.ts";

/** User guide, "Finding compute node group instances": how PCS marks what it starts. */
const clusterTag = "aws:pcs:cluster-id";
const groupTag = "aws:pcs:compute-node-group-id";

/** Those that still cost or soon will; EC2 lists an ended one for an hour. */
const presentStates = ["pending", "running", "stopping", "stopped", "shutting-down"];

/** The largest page of DescribeInstances: fewer calls, which is what EC2 counts. */
const pageSize = 1000;

const purchaseOf = (lifecycle: string | undefined): Purchase =>
  lifecycle === "spot" || lifecycle === "capacity-block" ? lifecycle : "on-demand";

function instanceView({ Tags, ...instance }: Ec2Instance): Instance {
  const tag = (key: string) => Tags?.find(({ Key }) => Key === key)?.Value ?? "";
  return {
    id: instance.InstanceId ?? "",
    type: instance.InstanceType ?? "",
    zone: instance.Placement?.AvailabilityZone ?? "",
    state: instance.State?.Name ?? "",
    purchase: purchaseOf(instance.InstanceLifecycle),
    launchedAt: instance.LaunchTime?.toISOString() ?? "",
    privateIpAddress: instance.PrivateIpAddress,
    clusterId: tag(clusterTag),
    groupId: tag(groupTag),
  };
}

/** DescribeInstances of everything that PCS runs here, all pages. */
export const listInstances = defineOperation({
  service: ec2,
  name: "DescribeInstances",
  input: () => z.object({}),
  audit: "read",
  run: async (client) => {
    const Filters = [
      { Name: "tag-key", Values: [clusterTag] },
      { Name: "instance-state-name", Values: presentStates },
    ];
    const instances: Instance[] = [];
    for await (const page of paginateDescribeInstances({ client, pageSize }, { Filters })) {
      const found = (page.Reservations ?? []).flatMap(({ Instances }) => Instances ?? []);
      instances.push(...found.map(instanceView));
    }
    return instances;
  },
});
