import "server-only";
import type { Permission } from "#lib/permission.ts";

type Operation = {
  /** The operation in IAM's policies. */
  action: `${string}:${string}`;
  /** What a role of the console must include for it. */
  permission: Permission;
  /** What AWS does in the caller's name for it, and asks the caller's policies about. */
  also?: readonly string[];
};

const read = (action: Operation["action"]) => ({ action, permission: "clusters:read" }) as const;

/** User guide, "Minimum permissions for AWS PCS": what making a cluster takes. */
const forCluster = [
  "ec2:CreateNetworkInterface",
  // The Service Authorization Reference names these two as well.
  "ec2:CreateNetworkInterfacePermission",
  "ec2:DescribeNetworkInterfaces",
  "ec2:DescribeSecurityGroups",
  "ec2:DescribeSubnets",
  "ec2:DescribeVpcs",
  "ec2:GetSecurityGroupsForVpc",
  "iam:CreateServiceLinkedRole",
  "secretsmanager:CreateSecret",
  "secretsmanager:RotateSecret",
  "secretsmanager:TagResource",
] as const;

/** The same for a node group, new or changed. Spot Instances take EC2's own service-linked role. */
const forNodeGroup = [
  "ec2:CreateFleet",
  "ec2:CreateTags",
  "ec2:DescribeImages",
  "ec2:DescribeInstanceTypeOfferings",
  "ec2:DescribeInstanceTypes",
  "ec2:DescribeLaunchTemplateVersions",
  "ec2:DescribeLaunchTemplates",
  "ec2:DescribeSecurityGroups",
  "ec2:DescribeSubnets",
  "ec2:DescribeVpcs",
  "ec2:RunInstances",
  "iam:CreateServiceLinkedRole",
  "iam:GetInstanceProfile",
  "iam:PassRole",
] as const;

/**
 * Everything that the console asks of AWS, by the name that AWS gives the operation: who may, and what IAM calls it.
 * Operations (lib/pcs/operation.ts) and the policies that Settings shows (iam-policy.ts) come from this one table.
 */
export const operations = {
  ListClusters: read("pcs:ListClusters"),
  GetCluster: read("pcs:GetCluster"),
  CreateCluster: { action: "pcs:CreateCluster", permission: "clusters:create", also: forCluster },
  UpdateCluster: { action: "pcs:UpdateCluster", permission: "clusters:update" },
  DeleteCluster: { action: "pcs:DeleteCluster", permission: "clusters:delete" },

  ListComputeNodeGroups: read("pcs:ListComputeNodeGroups"),
  GetComputeNodeGroup: read("pcs:GetComputeNodeGroup"),
  CreateComputeNodeGroup: {
    action: "pcs:CreateComputeNodeGroup",
    permission: "node-groups:create",
    also: forNodeGroup,
  },
  UpdateComputeNodeGroup: {
    action: "pcs:UpdateComputeNodeGroup",
    permission: "node-groups:update",
    also: forNodeGroup,
  },
  DeleteComputeNodeGroup: {
    action: "pcs:DeleteComputeNodeGroup",
    permission: "node-groups:delete",
  },

  ListQueues: read("pcs:ListQueues"),
  GetQueue: read("pcs:GetQueue"),
  CreateQueue: { action: "pcs:CreateQueue", permission: "queues:create" },
  UpdateQueue: { action: "pcs:UpdateQueue", permission: "queues:update" },
  DeleteQueue: { action: "pcs:DeleteQueue", permission: "queues:delete" },

  ListTagsForResource: read("pcs:ListTagsForResource"),
  TagResource: { action: "pcs:TagResource", permission: "tags:write" },
  UntagResource: { action: "pcs:UntagResource", permission: "tags:write" },

  DescribeAvailabilityZones: read("ec2:DescribeAvailabilityZones"),
  DescribeImages: read("ec2:DescribeImages"),
  DescribeInstanceTypeOfferings: read("ec2:DescribeInstanceTypeOfferings"),
  DescribeInstanceTypes: read("ec2:DescribeInstanceTypes"),
  DescribeInstances: read("ec2:DescribeInstances"),
  DescribeLaunchTemplateVersions: read("ec2:DescribeLaunchTemplateVersions"),
  DescribeLaunchTemplates: read("ec2:DescribeLaunchTemplates"),
  DescribeSecurityGroups: read("ec2:DescribeSecurityGroups"),
  DescribeSubnets: read("ec2:DescribeSubnets"),
  DescribeVpcAttribute: read("ec2:DescribeVpcAttribute"),
  DescribeVpcs: read("ec2:DescribeVpcs"),

  GetInstanceProfile: read("iam:GetInstanceProfile"),
  GetRole: read("iam:GetRole"),
  ListInstanceProfiles: read("iam:ListInstanceProfiles"),
  SimulatePrincipalPolicy: {
    action: "iam:SimulatePrincipalPolicy",
    permission: "settings:read",
  },

  GetCallerIdentity: read("sts:GetCallerIdentity"),
} as const satisfies Record<string, Operation>;

/** An operation of AWS that the console uses, as AWS spells it. */
export type OperationName = keyof typeof operations;

/** Each operation with what stands in the table about it. */
export const operationEntries: readonly (readonly [string, Operation])[] =
  Object.entries(operations);
