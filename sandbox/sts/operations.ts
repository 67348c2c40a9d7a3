import type { QueryOperation } from "#sandbox/query/service.ts";
import { assumeRole } from "#sandbox/sts/assume-role.ts";
import { assumeRoleWithWebIdentity } from "#sandbox/sts/assume-role-with-web-identity.ts";
import type { StsContext } from "#sandbox/sts/context.ts";
import { getCallerIdentity } from "#sandbox/sts/get-caller-identity.ts";

/** Those for requests without a signature. */
export const stsUnsignedOperations = (context: StsContext): QueryOperation<unknown>[] => [
  assumeRoleWithWebIdentity(context),
];

/** The operations of STS that the sandbox has. */
export const stsOperations = (context: StsContext): QueryOperation[] => [
  assumeRole(context),
  ...stsUnsignedOperations(context),
  getCallerIdentity,
];
