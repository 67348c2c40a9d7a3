import "server-only";
import { randomUUID } from "node:crypto";
import { guard } from "#lib/audit/guard.ts";
import { writeAudit } from "#lib/audit/log.ts";
import type { Failure } from "#lib/errors.ts";
import type { OperationContext } from "#lib/pcs/operation.ts";
import type { PlanStep } from "#lib/pcs/spec/plan.ts";
import { failed, ok, type Result } from "#lib/result.ts";
import { stepPermissions } from "#lib/step-permissions.ts";
import { wakeRun } from "./worker.ts";

/**
 * Whether a person may take all of these steps: each step asks again when it is taken.
 * @param operation what they are about to do, as the audit log has it
 */
export async function mayTake(
  context: OperationContext,
  steps: Pick<PlanStep, "operation">[],
  operation: string,
): Promise<Result<undefined, Failure>> {
  const needed = new Set(steps.map((step) => stepPermissions[step.operation]));
  for (const permission of needed) {
    const permitted = await guard(context, permission, operation);
    if (!permitted.ok) return permitted;
  }
  return ok(undefined);
}

/** What it means for a person that the database does not work. */
export const outage = (message: string): Failure => ({
  kind: "unreachable",
  message,
  advice: "Nothing was begun. Try again as soon as the database works.",
});

/** What somebody decides about a run, named as the audit log has it. */
type Decision = { operation: string; id: string; clusterNames: string[] };

/** Stores what a person decided about a run, with intent and outcome in the audit log, and has the run looked at. */
export async function decideOn(
  { caller, connection }: OperationContext,
  { operation, id, clusterNames }: Decision,
  store: () => Promise<Result<void, string>>,
): Promise<Result<undefined, Failure>> {
  const subject = { resource: clusterNames.join(", ") };
  const event = { correlationId: randomUUID(), operation, caller, connection, run: id, subject };
  const written = await writeAudit({ ...event, phase: "intent" });
  if (!written.ok) return written;
  const stored = await store();
  const failure = stored.ok ? undefined : outage(stored.error);
  await writeAudit({ ...event, phase: "outcome", ...(failure ? { failure } : {}) });
  if (failure) return failed(failure);
  void wakeRun(id);
  return ok(undefined);
}
