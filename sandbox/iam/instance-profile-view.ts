import type { Caller } from "#sandbox/http/signature.ts";
import type { XmlObject } from "#sandbox/query/xml.ts";
import { partitionOf } from "#sandbox/region.ts";
import type { InstanceProfile } from "#sandbox/seed/instance-profiles.ts";
import { roleArn, type Role } from "#sandbox/seed/roles.ts";

/** Roles that instances may take; the policy's JSON goes over the wire in URL encoding. */
const trustPolicy = encodeURIComponent(
  JSON.stringify({
    Version: "2012-10-17",
    Statement: [
      {
        Effect: "Allow",
        Principal: { Service: "ec2.amazonaws.com" },
        Action: "sts:AssumeRole",
      },
    ],
  }),
);

const roleView = (role: Role, createdAt: string, { accountId, region }: Caller): XmlObject => ({
  Path: role.path,
  RoleName: role.name,
  RoleId: role.id,
  Arn: roleArn(role, accountId, region),
  CreateDate: createdAt,
  AssumeRolePolicyDocument: trustPolicy,
  Description: role.description,
  MaxSessionDuration: role.maxSessionSeconds,
});

/** InstanceProfile, with the role inside it; lists leave the tags out. */
export function instanceProfileView(profile: InstanceProfile, caller: Caller): XmlObject {
  const { name, path, id, createdAt, role } = profile;
  const { accountId, region } = caller;
  return {
    Path: path,
    InstanceProfileName: name,
    InstanceProfileId: id,
    Arn: `arn:${partitionOf(region)}:iam::${accountId}:instance-profile${path}${name}`,
    CreateDate: createdAt,
    Roles: role ? [roleView(role, createdAt, caller)] : [],
  };
}
