import type { Caller } from "#sandbox/http/signature.ts";
import type { XmlObject } from "#sandbox/query/xml.ts";
import { roleArn } from "#sandbox/seed/roles.ts";

type Role = {
  name: string;
  path: string;
  id: string;
  description: string;
  maxSessionSeconds: number;
};

/** The policy that lets a principal take a role; its JSON goes over the wire in URL encoding. */
const trustPolicy = (principal: object) =>
  encodeURIComponent(
    JSON.stringify({
      Version: "2012-10-17",
      Statement: [{ Effect: "Allow", Principal: principal, Action: "sts:AssumeRole" }],
    }),
  );

/**
 * Role.
 * @param trusted whom its trust policy names
 */
export const roleView = (
  role: Role,
  createdAt: string,
  trusted: object,
  { accountId, region }: Caller,
): XmlObject => ({
  Path: role.path,
  RoleName: role.name,
  RoleId: role.id,
  Arn: roleArn(role, accountId, region),
  CreateDate: createdAt,
  AssumeRolePolicyDocument: trustPolicy(trusted),
  Description: role.description,
  MaxSessionDuration: role.maxSessionSeconds,
});
