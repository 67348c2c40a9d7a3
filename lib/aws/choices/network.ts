import "server-only";
import { paginateDescribeSecurityGroups, paginateDescribeSubnets } from "@aws-sdk/client-ec2";
import { z } from "zod";
import { ec2 } from "#lib/aws/ec2.ts";
import { defineOperation } from "#lib/pcs/operation.ts";
import type { SecurityGroupChoice, SubnetChoice } from "#lib/pcs/view/choices.ts";
import { nameTag, pageSize } from "./pages.ts";

/** DescribeSubnets, of all VPCs: a cluster's VPC is that of its subnet. */
export const listSubnets = defineOperation({
  service: ec2,
  name: "DescribeSubnets",
  input: () => z.object({}),
  audit: "read",
  run: async (client) => {
    const subnets: SubnetChoice[] = [];
    for await (const page of paginateDescribeSubnets({ client, pageSize }, {})) {
      for (const {
        SubnetId,
        VpcId,
        AvailabilityZone,
        AvailableIpAddressCount,
        Tags,
      } of page.Subnets ?? []) {
        subnets.push({
          id: SubnetId ?? "",
          name: nameTag(Tags),
          vpcId: VpcId ?? "",
          zone: AvailabilityZone ?? "",
          freeAddresses: AvailableIpAddressCount ?? 0,
        });
      }
    }
    return subnets.sort((a, b) => a.name.localeCompare(b.name, "en"));
  },
});

/** DescribeSecurityGroups of one VPC: an account can have thousands. */
export const listSecurityGroups = defineOperation({
  service: ec2,
  name: "DescribeSecurityGroups",
  input: () => z.object({ vpc: z.string().regex(/^vpc-\w+$/, "Name a VPC by its id.") }),
  audit: "read",
  run: async (client, { vpc }) => {
    const groups: SecurityGroupChoice[] = [];
    const Filters = [{ Name: "vpc-id", Values: [vpc] }];
    for await (const page of paginateDescribeSecurityGroups({ client, pageSize }, { Filters })) {
      for (const { GroupId, GroupName, Description, VpcId } of page.SecurityGroups ?? []) {
        groups.push({
          id: GroupId ?? "",
          name: GroupName ?? "",
          description: Description ?? "",
          vpcId: VpcId ?? "",
        });
      }
    }
    return groups.sort((a, b) => a.name.localeCompare(b.name, "en"));
  },
});
