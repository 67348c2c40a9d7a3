import type { Principal } from "#sandbox/authorization/principal.ts";

const reading = ["pcs:Get*", "pcs:List*", "ec2:Describe*", "iam:Get*", "iam:List*"];
const operating = [...reading, "pcs:*", "secretsmanager:DescribeSecret"];

/** Which actions an identity may use, and no others. A star at the end stands for any rest. */
const permissionSets = {
  administrator: ["*"],
  operator: [...operating, "iam:PassRole"],
  operatorWithoutPassRole: operating,
  viewer: reading,
  /** What the policy AWSPCSComputeNodePolicy allows. */
  computeNode: ["pcs:RegisterComputeNodeGroupInstance"],
  none: [],
} satisfies Record<string, readonly string[]>;

export type PermissionSet = keyof typeof permissionSets;

const allows = (pattern: string, action: string) =>
  pattern.endsWith("*") ? action.startsWith(pattern.slice(0, -1)) : action === pattern;

/** Whoever they are, they may ask who they are (GetCallerIdentity). */
const alwaysAllowed = "sts:GetCallerIdentity";

/** Whether an identity may use an action, such as `pcs:CreateCluster` or `iam:PassRole`. */
export const can = ({ principal }: { principal: Principal }, action: string): boolean =>
  action === alwaysAllowed ||
  permissionSets[principal.permissions].some((pattern) => allows(pattern, action));
