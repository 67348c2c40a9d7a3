import "server-only";
import type { Caller } from "#lib/auth/caller.ts";
import type { Role } from "#lib/auth/policy.ts";
import type { Connection } from "#lib/aws/connections.ts";
import type { Failure } from "#lib/errors.ts";
import { countAudit } from "#lib/observe/metrics.ts";
import { ok, type Result } from "#lib/result.ts";

/** What a change is about, in values that are safe to keep: names and ids, never secrets. */
export type AuditSubject = { resource: string; parameters?: Record<string, string> };

export type AuditEvent = {
  phase: "intent" | "outcome" | "denied";
  /** One for intent and outcome. */
  correlationId: string;
  operation: string;
  /** Of a sign-in that was refused, as much as is known. */
  caller: Omit<Caller, "role"> & { role?: Role };
  /** Nothing for what concerns the installation as a whole. */
  connection?: Connection;
  run?: string;
  subject: AuditSubject;
  failure?: Failure;
};

/**
 * Writes one audit event, also as a JSON line on stdout, where log collectors find it. Whoever is about to change
 * something does so only when its intent could be written.
 */
export function writeAudit({
  caller,
  connection,
  failure,
  ...event
}: AuditEvent): Promise<Result<undefined, Failure>> {
  const line = {
    type: "audit",
    time: new Date().toISOString(),
    ...event,
    ...caller,
    ...(connection && { connection: connection.id, region: connection.region }),
    ...(event.phase === "intent" ? {} : { result: failure ? failure.kind : "success" }),
    ...(failure?.requestId ? { awsRequestId: failure.requestId } : {}),
  };
  process.stdout.write(`${JSON.stringify(line)}\n`);
  countAudit("written");
  return Promise.resolve(ok(undefined));
}
