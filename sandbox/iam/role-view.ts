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

/**
 * Role.
 * @param trust the policy that says who may take it; its JSON goes over the wire in URL encoding
 */
export const roleView = (
  role: Role,
  createdAt: string,
  trust: object,
  { accountId, region }: Caller,
): XmlObject => ({
  Path: role.path,
  RoleName: role.name,
  RoleId: role.id,
  Arn: roleArn(role, accountId, region),
  CreateDate: createdAt,
  AssumeRolePolicyDocument: encodeURIComponent(JSON.stringify(trust)),
  Description: role.description,
  MaxSessionDuration: role.maxSessionSeconds,
});
