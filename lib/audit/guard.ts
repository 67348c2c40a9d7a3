import "server-only";
import { randomUUID } from "node:crypto";
import type { Caller } from "#lib/auth/caller.ts";
import { permit } from "#lib/auth/permit.ts";
import type { Connection } from "#lib/aws/connections.ts";
import type { Failure } from "#lib/errors.ts";
import type { Permission } from "#lib/permission.ts";
import type { Result } from "#lib/result.ts";
import { writeAudit } from "./log.ts";

type Place = { caller: Caller; connection?: Connection; run?: string };

/** Whether somebody may do something where they are. A refusal is written to the audit log. */
export async function guard(
  place: Place,
  permission: Permission,
  operation: string,
): Promise<Result<undefined, Failure>> {
  const permitted = permit(place, permission);
  if (permitted.ok) return permitted;
  const event = { ...place, correlationId: randomUUID(), operation, subject: { resource: "" } };
  await writeAudit({ ...event, phase: "denied", failure: permitted.error });
  return permitted;
}
