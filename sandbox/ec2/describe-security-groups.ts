import { z } from "zod";
import { defineDescribe } from "#sandbox/ec2/describe.ts";
import { idPattern, nameList } from "#sandbox/ec2/ids.ts";
import { nameTag, tagSet } from "#sandbox/ec2/shapes.ts";
import type { Caller } from "#sandbox/http/signature.ts";
import type { XmlObject } from "#sandbox/query/xml.ts";
import { partitionOf } from "#sandbox/region.ts";
import { networkOf } from "#sandbox/seed/network.ts";
import type { SecurityGroup, SecurityGroupRule } from "#sandbox/seed/security-groups.ts";

/** IpPermission: what the rule allows, and for whom. */
function permission(rule: SecurityGroupRule, { accountId: userId }: Caller): XmlObject {
  const { protocol, port, description } = rule;
  const groups = "groupId" in rule ? [{ groupId: rule.groupId, userId, description }] : [];
  const ranges = "cidrBlock" in rule ? [{ cidrIp: rule.cidrBlock, description }] : [];
  return {
    ipProtocol: protocol,
    fromPort: port,
    toPort: port,
    groups,
    ipRanges: ranges,
    ipv6Ranges: [],
    prefixListIds: [],
  };
}

const cidrBlocks = (rules: SecurityGroupRule[]) =>
  rules.flatMap((rule) => ("cidrBlock" in rule ? [rule.cidrBlock] : []));

const groupIds = (rules: SecurityGroupRule[]) =>
  rules.flatMap((rule) => ("groupId" in rule ? [rule.groupId] : []));

const arnOf = ({ id }: SecurityGroup, { accountId, region }: Caller) =>
  `arn:${partitionOf(region)}:ec2:${region}:${accountId}:security-group/${id}`;

export const describeSecurityGroups = defineDescribe({
  name: "DescribeSecurityGroups",
  set: "securityGroupInfo",
  request: z.strictObject({ GroupId: nameList, GroupName: nameList }),
  find: (caller: Caller) => networkOf(caller).securityGroups,
  wanted: ({ GroupId, GroupName }) => [
    {
      ...{ names: GroupId, of: ({ id }) => id, pattern: idPattern("sg") },
      ...{ malformed: "InvalidGroupId.Malformed", missing: "InvalidGroup.NotFound" },
    },
    { names: GroupName, of: ({ name }) => name, missing: "InvalidGroup.NotFound" },
  ],
  filters: {
    "group-id": ({ id }) => id,
    "group-name": ({ name }) => name,
    description: ({ description }) => description,
    "vpc-id": ({ vpcId }) => vpcId,
    "owner-id": (_group, { accountId }) => accountId,
    "ip-permission.cidr": ({ inbound }) => cidrBlocks(inbound),
    "ip-permission.group-id": ({ inbound }) => groupIds(inbound),
    "egress.ip-permission.cidr": ({ outbound }) => cidrBlocks(outbound),
    "egress.ip-permission.group-id": ({ outbound }) => groupIds(outbound),
  },
  tags: nameTag,
  page: { least: 5, most: 1000 },
  show: (group, caller) => ({
    ownerId: caller.accountId,
    groupId: group.id,
    groupName: group.name,
    groupDescription: group.description,
    ipPermissions: group.inbound.map((rule) => permission(rule, caller)),
    ipPermissionsEgress: group.outbound.map((rule) => permission(rule, caller)),
    vpcId: group.vpcId,
    securityGroupArn: arnOf(group, caller),
    tagSet: tagSet(nameTag(group)),
  }),
});
