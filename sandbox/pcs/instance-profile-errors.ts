import type { Revision } from "#lib/pcs/spec/revision.ts";
import { denial } from "#sandbox/authorization/guard.ts";
import { can } from "#sandbox/authorization/permissions.ts";
import type { Caller } from "#sandbox/http/signature.ts";
import { accessDenied, type FieldError, type PcsError } from "#sandbox/pcs/errors.ts";
import { partitionOf } from "#sandbox/region.ts";
import { instanceProfilesOf } from "#sandbox/seed/instance-profiles.ts";
import { roleArn } from "#sandbox/seed/roles.ts";
import type { Scope } from "#sandbox/store/resource.ts";

const arnPattern = /^arn:([^:]+):iam::(\d{12}):instance-profile(\/.*)$/;

/** CreateComputeNodeGroup, iamInstanceProfileArn: the caller hands the profile's role to instances. */
export function passRoleError(arn: string, caller: Caller): PcsError | undefined {
  const [, , accountId] = arnPattern.exec(arn) ?? [];
  const role = findProfile(arn, caller)?.role;
  const about = {
    ...(role && { resource: roleArn(role, caller.accountId, caller.region) }),
    keys: { "iam:passedtoservice": ["ec2.amazonaws.com"] },
  };
  if (!can(caller, "iam:PassRole", about)) return accessDenied(denial(caller, "iam:PassRole"));
  if (accountId === caller.accountId) return undefined;
  return accessDenied(`The instance profile ${arn} belongs to another account.`);
}

const findProfile = (arn: string, { accountId, region }: Scope) => {
  const [, partition, , pathAndName] = arnPattern.exec(arn) ?? [];
  if (partition !== partitionOf(region)) return undefined;
  return instanceProfilesOf(accountId).find(({ path, name }) => path + name === pathAndName);
};

/** The profile exists and has a role; today's service also wants the role to be made for PCS. */
function profileProblem(arn: string, scope: Scope, revision: Revision): string | undefined {
  const profile = findProfile(arn, scope);
  if (!profile) return `There is no instance profile ${arn}.`;
  const { name, role } = profile;
  if (!role) return `The instance profile ${name} has no role.`;
  if (revision === "2024-09-26") return undefined;
  if (role.name.startsWith("AWSPCS") || role.path.includes("/aws-pcs/")) return undefined;
  return `The role of ${name} is ${role.name}: PCS takes roles whose name starts with AWSPCS or whose path contains /aws-pcs/.`;
}

/** What IAM has against the instance profile of a group. */
export function profileErrors(arn: string, scope: Scope, revision: Revision): FieldError[] {
  const message = profileProblem(arn, scope, revision);
  return message === undefined ? [] : [{ name: "iamInstanceProfileArn", message }];
}
