import type { Ec2Context } from "#sandbox/ec2/context.ts";
import type { Tags } from "#sandbox/ec2/filters.ts";
import { tagSet } from "#sandbox/ec2/shapes.ts";
import { zoneIdOf } from "#sandbox/ec2/zones.ts";
import type { Caller } from "#sandbox/http/signature.ts";
import { stateCodes } from "#sandbox/instances/instance.ts";
import type { ShownInstance } from "#sandbox/instances/keeper.ts";
import type { XmlObject } from "#sandbox/query/xml.ts";
import { instanceProfilesOf } from "#sandbox/seed/instance-profiles.ts";
import { type InstanceType, instanceTypeOf } from "#sandbox/seed/instance-types.ts";
import { networkOf, type Subnet } from "#sandbox/seed/network.ts";

/** An instance with what it was started as and where. */
export type DescribedInstance = ShownInstance & {
  type: InstanceType;
  subnet: Subnet;
  groups: { groupId: string; groupName: string }[];
};

/** The instances of an account in a Region. */
export function describedInstances(caller: Caller, { instances }: Ec2Context): DescribedInstance[] {
  const { subnets, securityGroups } = networkOf(caller);
  return instances.list(caller).map((instance) => {
    const { subnetId, instanceType, securityGroupIds } = instance.launch;
    const subnet = subnets.find(({ id }) => id === subnetId);
    const type = instanceTypeOf(instanceType);
    if (!subnet || !type) throw new Error(`${instance.id} is of an unknown type or subnet.`);
    const groups = securityGroups
      .filter(({ id }) => securityGroupIds.includes(id))
      .map(({ id, name }) => ({ groupId: id, groupName: name }));
    return { ...instance, subnet, type, groups };
  });
}

/** The tags that PCS finds its instances by, and those of the launch template. */
export const instanceTags = ({ launch, groupId }: ShownInstance): Tags => ({
  ...launch.tags,
  Name: launch.name,
  "aws:pcs:cluster-id": launch.clusterId,
  "aws:pcs:compute-node-group-id": groupId,
});

/** EC2 knows the second. */
export const launchTime = ({ launchedAt }: ShownInstance) =>
  `${new Date(launchedAt).toISOString().slice(0, 19)}.000Z`;

const privateName = ({ privateIpAddress }: { privateIpAddress: string }, region: string) => {
  const suffix = region === "us-east-1" ? "ec2.internal" : `${region}.compute.internal`;
  return `ip-${privateIpAddress.replaceAll(".", "-")}.${suffix}`;
};

const publicName = (address: string, region: string) => {
  const part = region === "us-east-1" ? "compute-1" : `${region}.compute`;
  return `ec2-${address.replaceAll(".", "-")}.${part}.amazonaws.com`;
};

/** Addresses, which an instance loses when it is terminated. */
function addresses({ launch, state, subnet, groups }: DescribedInstance, region: string) {
  if (state === "terminated") return { privateDnsName: "", dnsName: "", groupSet: [] };
  const { publicIpAddress, privateIpAddress, ipv6Address } = launch;
  return {
    privateDnsName: privateName(launch, region),
    dnsName: publicIpAddress === undefined ? "" : publicName(publicIpAddress, region),
    privateIpAddress,
    ipAddress: publicIpAddress,
    ipv6Address,
    subnetId: subnet.id,
    vpcId: subnet.vpcId,
    groupSet: groups,
  };
}

/** Why an instance ended; EC2 says so from the moment that it shuts down. */
function ending({ endedAt }: DescribedInstance): XmlObject {
  if (endedAt === null) return { reason: "" };
  const time = new Date(endedAt).toISOString().slice(0, 19).replace("T", " ");
  return {
    reason: `User initiated (${time} GMT)`,
    stateReason: { code: "Client.UserInitiatedShutdown", message: "Ended by AWS PCS" },
  };
}

function profile({ launch }: DescribedInstance, { accountId }: Caller): XmlObject {
  const arn = launch.instanceProfileArn;
  const found = instanceProfilesOf(accountId).find(({ path, name }) => arn.endsWith(path + name));
  return { arn, id: found?.id };
}

function instanceOf(instance: DescribedInstance, caller: Caller): XmlObject {
  const { id, launch, state, subnet, type } = instance;
  return {
    instanceId: id,
    imageId: launch.imageId,
    instanceState: { code: stateCodes[state], name: state },
    ...addresses(instance, caller.region),
    ...ending(instance),
    keyName: launch.keyName,
    amiLaunchIndex: 0,
    instanceType: launch.instanceType,
    launchTime: launchTime(instance),
    placement: {
      availabilityZone: subnet.availabilityZone,
      availabilityZoneId: zoneIdOf(subnet.availabilityZone),
      groupName: "",
      tenancy: "default",
    },
    monitoring: { state: "disabled" },
    architecture: type.architecture,
    rootDeviceType: "ebs",
    rootDeviceName: "/dev/xvda",
    blockDeviceMapping: [],
    virtualizationType: "hvm",
    hypervisor: "xen",
    instanceLifecycle: launch.lifecycle,
    iamInstanceProfile: profile(instance, caller),
    cpuOptions: {
      coreCount: type.vCpus / type.threadsPerCore,
      threadsPerCore: type.threadsPerCore,
    },
    ebsOptimized: true,
    enaSupport: true,
    platformDetails: "Linux/UNIX",
    usageOperation: "RunInstances",
    metadataOptions: { state: "applied", httpTokens: "required", httpEndpoint: "enabled" },
    tagSet: tagSet(instanceTags(instance)),
  };
}

/** An instance in a reservation of its own: PCS starts them one by one. */
export const reservationOf = (instance: DescribedInstance, caller: Caller): XmlObject => ({
  reservationId: instance.id.replace("i-", "r-"),
  ownerId: caller.accountId,
  groupSet: [],
  instancesSet: [instanceOf(instance, caller)],
});
