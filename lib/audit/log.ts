import "server-only";
import type { Caller } from "#lib/auth/caller.ts";
import type { Connection } from "#lib/aws/connections.ts";
import type { Failure } from "#lib/errors.ts";

/** What a change is about, in values that are safe to keep: names and ids, never secrets. */
export type AuditSubject = { resource: string; parameters?: Record<string, string> };

export type AuditEvent = {
  phase: "intent" | "outcome" | "denied";
  correlationId: string;
  operation: string;
  caller: Caller;
  connection: Connection;
  subject: AuditSubject;
  failure?: Failure;
};

/** Writes one audit event as a JSON line on stdout, where log collectors find it. */
export function writeAudit({ caller, connection, failure, ...event }: AuditEvent): void {
  const line = {
    type: "audit",
    time: new Date().toISOString(),
    ...event,
    person: caller.person,
    role: caller.role,
    connection: connection.id,
    region: connection.region,
    ...(event.phase === "intent" ? {} : { result: failure ? failure.kind : "success" }),
    ...(failure?.requestId ? { awsRequestId: failure.requestId } : {}),
  };
  process.stdout.write(`${JSON.stringify(line)}\n`);
}
