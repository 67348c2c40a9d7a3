"use server";

import { readIdentity } from "#lib/aws/preflight/read-identity.ts";
import { checkPermissions } from "#lib/aws/settings/check-permissions.ts";
import type { Failure } from "#lib/errors.ts";
import { changingContext } from "#lib/pcs/context.ts";
import type { AwsIdentity, PermissionLine } from "#lib/pcs/view/settings.ts";
import type { Result } from "#lib/result.ts";

/** Asks AWS whom it takes the person for. */
export async function readIdentityAction(
  connectionId: string,
): Promise<Result<AwsIdentity, Failure>> {
  const context = await changingContext(connectionId);
  return context.ok ? readIdentity(context.value, {}) : context;
}

/** Finds out what AWS lets the person do. Changes nothing. */
export async function checkPermissionsAction(
  connectionId: string,
): Promise<Result<PermissionLine[], Failure>> {
  const context = await changingContext(connectionId);
  return context.ok ? checkPermissions(context.value) : context;
}
