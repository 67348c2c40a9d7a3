import { z } from "zod";
import { defineDescribe } from "#sandbox/ec2/describe.ts";
import { idPattern, nameList } from "#sandbox/ec2/ids.ts";
import { nameTag, tagSet } from "#sandbox/ec2/shapes.ts";
import type { Caller } from "#sandbox/http/signature.ts";
import type { XmlObject } from "#sandbox/query/xml.ts";
import { networkOf, type Vpc } from "#sandbox/seed/network.ts";

const associationId = ({ id }: Vpc) => id.replace("vpc", "vpc-cidr-assoc");

/** A block of addresses and that it is in use. */
function blocks(vpc: Vpc): XmlObject {
  const { cidrBlock, ipv6CidrBlock } = vpc;
  const associated = { associationId: associationId(vpc) };
  const ipv6 = { ipv6CidrBlock, ipv6CidrBlockState: { state: "associated" }, ...associated };
  return {
    cidrBlock,
    cidrBlockAssociationSet: [
      { cidrBlock, cidrBlockState: { state: "associated" }, ...associated },
    ],
    ipv6CidrBlockAssociationSet: ipv6CidrBlock === undefined ? undefined : [ipv6],
  };
}

export const describeVpcs = defineDescribe({
  name: "DescribeVpcs",
  set: "vpcSet",
  request: z.strictObject({ VpcId: nameList }),
  find: (caller: Caller) => networkOf(caller).vpcs,
  wanted: ({ VpcId: names }) => [
    {
      ...{ names, of: ({ id }) => id, pattern: idPattern("vpc") },
      ...{ malformed: "InvalidVpcId.Malformed", missing: "InvalidVpcID.NotFound" },
    },
  ],
  filters: {
    "vpc-id": ({ id }) => id,
    cidr: ({ cidrBlock }) => cidrBlock,
    "cidr-block-association.cidr-block": ({ cidrBlock }) => cidrBlock,
    "ipv6-cidr-block-association.ipv6-cidr-block": ({ ipv6CidrBlock }) => ipv6CidrBlock,
    "is-default": () => false,
    state: () => "available",
    "owner-id": (_vpc, { accountId }) => accountId,
  },
  tags: nameTag,
  page: { least: 5, most: 1000 },
  show: (vpc, { accountId }) => ({
    vpcId: vpc.id,
    ownerId: accountId,
    state: "available",
    ...blocks(vpc),
    dhcpOptionsId: vpc.id.replace("vpc", "dopt"),
    instanceTenancy: "default",
    isDefault: false,
    tagSet: tagSet(nameTag(vpc)),
  }),
});
