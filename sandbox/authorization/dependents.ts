import type { About } from "#sandbox/authorization/permissions.ts";
import type { Caller } from "#sandbox/http/signature.ts";
import { partitionOf } from "#sandbox/region.ts";

type Needed = About & { action: string };

type Where = Pick<Caller, "accountId" | "region">;

const plain = (...actions: string[]): Needed[] => actions.map((action) => ({ action }));

const linkedRole = (service: string) => ({
  action: "iam:CreateServiceLinkedRole",
  keys: { "iam:awsservicename": [service] },
});

/** User guide, "Minimum permissions": what PCS needs of whoever makes a cluster. */
const forCluster = ({ accountId, region }: Where): Needed[] => {
  const resource = `arn:${partitionOf(region)}:secretsmanager:${region}:${accountId}:secret:pcs!slurm-secret-new`;
  const secrets = ["CreateSecret", "TagResource", "RotateSecret"].map((operation) => ({
    action: `secretsmanager:${operation}`,
    resource,
  }));
  return [
    ...plain(
      "ec2:CreateNetworkInterface",
      "ec2:DescribeVpcs",
      "ec2:DescribeSubnets",
      "ec2:DescribeSecurityGroups",
      "ec2:GetSecurityGroupsForVpc",
    ),
    linkedRole("pcs.amazonaws.com"),
    ...secrets,
  ];
};

/** The same for a node group; iam:PassRole is looked at where the role is known. */
const forGroup = plain(
  "ec2:DescribeVpcs",
  "ec2:DescribeSubnets",
  "ec2:DescribeSecurityGroups",
  "ec2:DescribeLaunchTemplates",
  "ec2:DescribeLaunchTemplateVersions",
  "ec2:DescribeInstanceTypes",
  "ec2:DescribeInstanceTypeOfferings",
  "ec2:RunInstances",
  "ec2:CreateFleet",
  "ec2:CreateTags",
  "iam:GetInstanceProfile",
);

/** The other actions that a caller must be allowed to for an operation. */
export function dependentsOf(action: string, where: Where): Needed[] {
  if (action === "pcs:CreateCluster") return forCluster(where);
  return action === "pcs:CreateComputeNodeGroup" || action === "pcs:UpdateComputeNodeGroup"
    ? forGroup
    : [];
}
