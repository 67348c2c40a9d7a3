import "server-only";
import {
  type IpPermission,
  paginateDescribeSecurityGroups,
  type SecurityGroup,
} from "@aws-sdk/client-ec2";
import { z } from "zod";
import { pageSize } from "#lib/aws/choices/pages.ts";
import { ec2 } from "#lib/aws/ec2.ts";
import { defineOperation } from "#lib/pcs/operation.ts";

type Ports = { from: number; to: number };

/** A rule of a security group, as far as it is about TCP. */
export type RuleFacts = {
  ports: Ports;
  /** Whether it lets every protocol through, as EFA needs it. */
  everything: boolean;
  /** The other side: members of these groups, these IPv4 blocks. */
  groupIds: string[];
  cidrBlocks: string[];
  /** It also lets through IPv6 blocks or a prefix list, whose extent is not compared. */
  more: boolean;
};

export type SecurityGroupFacts = {
  id: string;
  name: string;
  vpcId: string;
  inbound: RuleFacts[];
  outbound: RuleFacts[];
};

const allPorts: Ports = { from: 0, to: 65_535 };

function portsOf({ IpProtocol, FromPort, ToPort }: IpPermission): Ports | undefined {
  if (IpProtocol === "-1") return allPorts;
  if (IpProtocol !== "tcp" && IpProtocol !== "6") return undefined;
  // EC2 also writes all ports of a protocol as −1.
  if (FromPort === -1) return allPorts;
  return { from: FromPort ?? allPorts.from, to: ToPort ?? allPorts.to };
}

const rulesOf = (permissions: IpPermission[] = []): RuleFacts[] =>
  permissions.flatMap((permission) => {
    const ports = portsOf(permission);
    if (!ports) return [];
    const {
      UserIdGroupPairs = [],
      IpRanges = [],
      Ipv6Ranges = [],
      PrefixListIds = [],
    } = permission;
    return {
      ports,
      everything: permission.IpProtocol === "-1",
      groupIds: UserIdGroupPairs.flatMap(({ GroupId }) => GroupId ?? []),
      cidrBlocks: IpRanges.flatMap(({ CidrIp }) => CidrIp ?? []),
      more: Ipv6Ranges.length + PrefixListIds.length > 0,
    };
  });

const groupFacts = (group: SecurityGroup): SecurityGroupFacts => ({
  id: group.GroupId ?? "",
  name: group.GroupName ?? "",
  vpcId: group.VpcId ?? "",
  inbound: rulesOf(group.IpPermissions),
  outbound: rulesOf(group.IpPermissionsEgress),
});

/** DescribeSecurityGroups of some, in whichever VPC, with their rules. */
export const findSecurityGroups = defineOperation({
  service: ec2,
  name: "DescribeSecurityGroups",
  input: () => z.object({ ids: z.array(z.string()) }),
  audit: "read",
  run: async (client, { ids }) => {
    const groups: SecurityGroupFacts[] = [];
    const Filters = [{ Name: "group-id", Values: ids }];
    for await (const page of paginateDescribeSecurityGroups({ client, pageSize }, { Filters })) {
      groups.push(...(page.SecurityGroups ?? []).map(groupFacts));
    }
    return groups;
  },
});
