import { z } from "zod";
import type { Ec2Context } from "#sandbox/ec2/context.ts";
import { defineDescribe } from "#sandbox/ec2/describe.ts";
import { idPattern, nameList } from "#sandbox/ec2/ids.ts";
import { nameTag, tagSet } from "#sandbox/ec2/shapes.ts";
import { zoneIdOf } from "#sandbox/ec2/zones.ts";
import type { Caller } from "#sandbox/http/signature.ts";
import { readClusterDocument } from "#sandbox/pcs/cluster-document.ts";
import { partitionOf } from "#sandbox/region.ts";
import { networkOf, type Subnet } from "#sandbox/seed/network.ts";

/** The subnets that controllers and instances have an address in, once for each of them. */
function takenAddresses(caller: Caller, { store, instances }: Ec2Context): string[] {
  const controllers = store.resources
    .all(caller, "cluster", "")
    .map(readClusterDocument)
    .filter(({ controller }) => controller !== undefined)
    .flatMap(({ networking }) => networking.subnetIds);
  const running = instances.list(caller).filter(({ state }) => state !== "terminated");
  return [...controllers, ...running.map(({ launch }) => launch.subnetId)];
}

function subnetsOf(caller: Caller, context: Ec2Context): Subnet[] {
  const taken = takenAddresses(caller, context);
  return networkOf(caller).subnets.map((subnet) => {
    const inUse = taken.filter((id) => id === subnet.id).length;
    const availableIpAddressCount = Math.max(0, subnet.availableIpAddressCount - inUse);
    return { ...subnet, availableIpAddressCount };
  });
}

const arnOf = ({ id }: Subnet, { accountId, region }: Caller) =>
  `arn:${partitionOf(region)}:ec2:${region}:${accountId}:subnet/${id}`;

const ipv6Block = ({ ipv6Prefix }: Subnet) =>
  ipv6Prefix === undefined ? undefined : `${ipv6Prefix}::/64`;

const ipv6Blocks = (subnet: Subnet) => {
  const ipv6CidrBlock = ipv6Block(subnet);
  if (ipv6CidrBlock === undefined) return [];
  const associationId = subnet.id.replace("subnet", "subnet-cidr-assoc");
  return [{ ipv6CidrBlock, associationId, ipv6CidrBlockState: { state: "associated" } }];
};

export const describeSubnets = defineDescribe({
  name: "DescribeSubnets",
  set: "subnetSet",
  request: z.strictObject({ SubnetId: nameList }),
  find: (caller: Caller, context: Ec2Context) => subnetsOf(caller, context),
  wanted: ({ SubnetId: names }) => [
    {
      ...{ names, of: ({ id }) => id, pattern: idPattern("subnet") },
      ...{ malformed: "InvalidSubnetId.Malformed", missing: "InvalidSubnetID.NotFound" },
    },
  ],
  filters: {
    "subnet-id": ({ id }) => id,
    "subnet-arn": arnOf,
    "vpc-id": ({ vpcId }) => vpcId,
    "availability-zone": ({ availabilityZone }) => availabilityZone,
    availabilityZone: ({ availabilityZone }) => availabilityZone,
    "availability-zone-id": ({ availabilityZone }) => zoneIdOf(availabilityZone),
    "available-ip-address-count": ({ availableIpAddressCount }) => availableIpAddressCount,
    "cidr-block": ({ cidrBlock }) => cidrBlock,
    "ipv6-cidr-block-association.ipv6-cidr-block": ipv6Block,
    "default-for-az": () => false,
    "map-public-ip-on-launch": (subnet) => subnet.public,
    state: () => "available",
    "owner-id": (_subnet, { accountId }) => accountId,
  },
  tags: nameTag,
  page: { least: 5, most: 1000 },
  show: (subnet, caller) => ({
    subnetId: subnet.id,
    subnetArn: arnOf(subnet, caller),
    state: "available",
    vpcId: subnet.vpcId,
    ownerId: caller.accountId,
    cidrBlock: subnet.cidrBlock,
    ipv6CidrBlockAssociationSet: ipv6Blocks(subnet),
    availableIpAddressCount: subnet.availableIpAddressCount,
    availabilityZone: subnet.availabilityZone,
    availabilityZoneId: zoneIdOf(subnet.availabilityZone),
    defaultForAz: false,
    mapPublicIpOnLaunch: subnet.public,
    assignIpv6AddressOnCreation: subnet.ipv6Prefix !== undefined,
    ipv6Native: false,
    tagSet: tagSet(nameTag(subnet)),
  }),
});
