import type { IamContext } from "#sandbox/iam/context.ts";
import { getInstanceProfile } from "#sandbox/iam/get-instance-profile.ts";
import { getRole } from "#sandbox/iam/get-role.ts";
import { listInstanceProfiles } from "#sandbox/iam/list-instance-profiles.ts";
import { simulatePrincipalPolicy } from "#sandbox/iam/simulate-principal-policy.ts";
import type { QueryOperation } from "#sandbox/query/service.ts";

/** The operations of IAM that the sandbox has. */
export const iamOperations = (context: IamContext): QueryOperation[] => [
  getInstanceProfile,
  getRole(context),
  listInstanceProfiles(context),
  simulatePrincipalPolicy(context),
];
