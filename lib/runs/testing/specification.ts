import { listImages } from "#lib/aws/choices/images.ts";
import { listInstanceProfiles } from "#lib/aws/choices/instance-profiles.ts";
import { listLaunchTemplates } from "#lib/aws/choices/launch-templates.ts";
import { listSecurityGroups, listSubnets } from "#lib/aws/choices/network.ts";
import { findConnection } from "#lib/aws/connections.ts";
import type { Failure } from "#lib/errors.ts";
import type { OperationContext } from "#lib/pcs/operation.ts";
import {
  type ClusterSpecification,
  clusterSpecificationSchema,
} from "#lib/pcs/spec/cluster-specification.ts";
import type { Result } from "#lib/result.ts";

/** The value of something that has to work here. */
export async function sure<Value>(result: Promise<Result<Value, Failure | string>>) {
  const settled = await result;
  if (!settled.ok) throw new Error(JSON.stringify(settled.error));
  return settled.value;
}

/** The person of AUTH_MODE=none, on a connection of this process. */
export function localContext(connectionId = "sandbox"): OperationContext {
  const connection = findConnection(connectionId);
  if (!connection) throw new Error(`There is no connection ${connectionId}.`);
  return { caller: { person: "local", name: "local", role: "admin" }, connection };
}

const pick = <Thing>(things: Thing[], isIt: (thing: Thing) => boolean, what: string) => {
  const found = things.find(isIt);
  if (!found) throw new Error(`The sandbox has no ${what}.`);
  return found;
};

/** What the sandbox's network, images, templates and profiles offer that go together. */
async function offered(context: OperationContext) {
  const subnet = pick(
    await sure(listSubnets(context, {})),
    ({ name }) => name === "hpc-private-a",
    "private subnet",
  );
  const groups = await sure(listSecurityGroups(context, { vpc: subnet.vpcId }));
  const images = await sure(listImages(context, {}));
  const templates = await sure(listLaunchTemplates(context, {}));
  const profiles = await sure(listInstanceProfiles(context, {}));
  return {
    subnetIds: [subnet.id],
    securityGroupIds: [pick(groups, ({ name }) => name === "pcs-cluster", "security group").id],
    amiId: pick(images, ({ name }) => /al2023-x86_64-slurm-25\.11/.test(name), "image").id,
    templateId: pick(templates, ({ name }) => name === "hpc-compute", "launch template").id,
    profileArn: pick(profiles, ({ name }) => name === "AWSPCS-hpc-nodes", "instance profile").arn,
  };
}

/** Makes specifications of clusters that the sandbox can create. */
export async function specifications(context: OperationContext) {
  const { subnetIds, securityGroupIds, amiId, templateId, profileArn } = await offered(context);
  const schema = clusterSpecificationSchema(context.connection.revision);
  return (clusterName: string, groups: string[], queues: Record<string, string[]>) =>
    schema.parse({
      cluster: {
        clusterName,
        scheduler: { type: "SLURM", version: "25.11" },
        size: "SMALL",
        networking: { subnetIds, securityGroupIds },
      },
      nodeGroups: groups.map((computeNodeGroupName) => ({
        computeNodeGroupName,
        amiId,
        subnetIds,
        customLaunchTemplate: { id: templateId, version: "$Default" },
        iamInstanceProfileArn: profileArn,
        scalingConfiguration: { minInstanceCount: 0, maxInstanceCount: 2 },
        instanceConfigs: [{ instanceType: "c6i.8xlarge" }],
      })),
      queues: Object.entries(queues).map(([queueName, computeNodeGroups]) => ({
        queueName,
        computeNodeGroups,
      })),
    }) satisfies ClusterSpecification;
}
