import { type Decision, decide, fits, statementsOf } from "#sandbox/authorization/evaluate.ts";
import { type Principal, principalArn } from "#sandbox/authorization/principal.ts";

const reading = ["pcs:Get*", "pcs:List*", "ec2:Describe*", "iam:Get*", "iam:List*"];

/** What PCS does in the name of whoever makes clusters and node groups. */
const making = [
  "ec2:CreateFleet",
  "ec2:CreateNetworkInterface",
  "ec2:CreateTags",
  "ec2:GetSecurityGroupsForVpc",
  "ec2:RunInstances",
  "iam:CreateServiceLinkedRole",
  "secretsmanager:CreateSecret",
  "secretsmanager:RotateSecret",
  "secretsmanager:TagResource",
];

const operating = [...reading, ...making, "pcs:*", "secretsmanager:DescribeSecret"];

/** Which actions an identity may use, and no others. A star at the end stands for any rest. */
const permissionSets = {
  administrator: ["*"],
  operator: [...operating, "iam:PassRole"],
  operatorWithoutPassRole: operating,
  viewer: reading,
  /** What a console has that does everything as the people who use it. */
  console: ["sts:AssumeRole", "sts:SetSourceIdentity", "sts:TagSession"],
  /** What the policy AWSPCSComputeNodePolicy allows. */
  computeNode: ["pcs:RegisterComputeNodeGroupInstance"],
  none: [],
} satisfies Record<string, readonly string[]>;

export type PermissionSet = keyof typeof permissionSets;

/** Whoever they are, they may ask who they are (GetCallerIdentity). */
const alwaysAllowed = "sts:GetCallerIdentity";

/** Who asks, and from where. */
type Asking = { principal: Principal; region?: string };

/** What else is known of a request: the resource, and keys for conditions, in small letters. */
export type About = { resource?: string; keys?: Readonly<Record<string, readonly string[]>> };

/** The keys that every request has. */
function ownKeys({ principal, region = "us-east-1" }: Asking) {
  const { sourceIdentity, tags = {} } = principal.session ?? {};
  return {
    "aws:requestedregion": [region],
    "aws:principalarn": [principalArn(principal, region)],
    ...(sourceIdentity && { "aws:sourceidentity": [sourceIdentity] }),
    ...Object.fromEntries(
      Object.entries(tags).map(([key, value]) => [
        `aws:principaltag/${key.toLowerCase()}`,
        [value],
      ]),
    ),
  };
}

/** What IAM says to an action, such as `pcs:CreateCluster` or `iam:PassRole`, by the policies of whoever asks. */
export function decisionOn(asking: Asking, action: string, about: About = {}): Decision {
  const { policies, permissions } = asking.principal;
  if (action === alwaysAllowed) return "allowed";
  if (!policies) return fits(permissionSets[permissions], action) ? "allowed" : "implicitDeny";
  const keys = { ...ownKeys(asking), ...about.keys };
  return decide(statementsOf(policies), { action, resource: about.resource, keys });
}

/** Whether an identity may use an action. */
export const can = (asking: Asking, action: string, about?: About): boolean =>
  decisionOn(asking, action, about) === "allowed";
