import "server-only";
import {
  DescribeAvailabilityZonesCommand,
  DescribeVpcAttributeCommand,
  DescribeVpcsCommand,
  paginateDescribeSubnets,
  type Subnet,
} from "@aws-sdk/client-ec2";
import { z } from "zod";
import { nameTag, pageSize } from "#lib/aws/choices/pages.ts";
import { ec2 } from "#lib/aws/ec2.ts";
import { defineOperation } from "#lib/pcs/operation.ts";

/** What preflight looks at in a subnet, besides what forms show of it. */
export type SubnetFacts = {
  id: string;
  name: string;
  vpcId: string;
  zone: string;
  cidrBlock: string;
  hasIpv6: boolean;
  freeAddresses: number;
  onOutpost: boolean;
};

const subnetFacts = (subnet: Subnet): SubnetFacts => ({
  id: subnet.SubnetId ?? "",
  name: nameTag(subnet.Tags),
  vpcId: subnet.VpcId ?? "",
  zone: subnet.AvailabilityZone ?? "",
  cidrBlock: subnet.CidrBlock ?? "",
  hasIpv6: (subnet.Ipv6CidrBlockAssociationSet ?? []).length > 0,
  freeAddresses: subnet.AvailableIpAddressCount ?? 0,
  onOutpost: subnet.OutpostArn !== undefined,
});

/** DescribeSubnets of some: a filter leaves out those that do not exist, where ids would fail the call. */
export const findSubnets = defineOperation({
  service: ec2,
  name: "DescribeSubnets",
  input: () => z.object({ ids: z.array(z.string()) }),
  audit: "read",
  run: async (client, { ids }) => {
    const subnets: SubnetFacts[] = [];
    const Filters = [{ Name: "subnet-id", Values: ids }];
    for await (const page of paginateDescribeSubnets({ client, pageSize }, { Filters })) {
      subnets.push(...(page.Subnets ?? []).map(subnetFacts));
    }
    return subnets;
  },
});

/** DescribeAvailabilityZones: the kind of a zone, such as `local-zone`. */
export const findZoneType = defineOperation({
  service: ec2,
  name: "DescribeAvailabilityZones",
  input: () => z.object({ zone: z.string() }),
  audit: "read",
  run: async (client, { zone }) => {
    const Filters = [{ Name: "zone-name", Values: [zone] }];
    const { AvailabilityZones = [] } = await client.send(
      new DescribeAvailabilityZonesCommand({ Filters }),
    );
    return AvailabilityZones[0]?.ZoneType;
  },
});

/** DescribeVpcs: whose hardware a VPC's instances run on. */
export const findTenancy = defineOperation({
  service: ec2,
  name: "DescribeVpcs",
  input: () => z.object({ vpc: z.string() }),
  audit: "read",
  run: async (client, { vpc }) => {
    const Filters = [{ Name: "vpc-id", Values: [vpc] }];
    const { Vpcs = [] } = await client.send(new DescribeVpcsCommand({ Filters }));
    return Vpcs[0]?.InstanceTenancy;
  },
});

/** DescribeVpcAttribute, for both things that a VPC says of DNS. */
export const readVpcDns = defineOperation({
  service: ec2,
  name: "DescribeVpcAttribute",
  input: () => z.object({ vpc: z.string() }),
  audit: "read",
  run: async (client, { vpc: VpcId }) => {
    const ask = (Attribute: "enableDnsSupport" | "enableDnsHostnames") =>
      client.send(new DescribeVpcAttributeCommand({ VpcId, Attribute }));
    const support = await ask("enableDnsSupport");
    const hostnames = await ask("enableDnsHostnames");
    return {
      resolution: support.EnableDnsSupport?.Value ?? false,
      hostnames: hostnames.EnableDnsHostnames?.Value ?? false,
    };
  },
});
