import "server-only";
import { randomUUID } from "node:crypto";
import type { z } from "zod";
import { type AuditEvent, type AuditSubject, writeAudit } from "#lib/audit/log.ts";
import type { Caller } from "#lib/auth/caller.ts";
import { allows } from "#lib/auth/policy.ts";
import type { Connection } from "#lib/aws/connections.ts";
import type { Service } from "#lib/aws/service.ts";
import type { Failure } from "#lib/errors.ts";
import type { Permission } from "#lib/permission.ts";
import { observeCall } from "#lib/observe/aws-calls.ts";
import { failed, ok, type Result } from "#lib/result.ts";
import { toFailure } from "./errors.ts";
import { fieldPath } from "./spec/field-path.ts";
import type { Revision } from "./spec/revision.ts";
import type { Refusal } from "./spec/rules.ts";
import type { TagPolicy } from "./spec/tag-policy.ts";
import { unknownMembers } from "./unknown-members.ts";

/** On whose behalf, and where, an operation runs. */
export type OperationContext = {
  caller: Caller;
  connection: Connection;
  /** The run that does it, when it is done in one. */
  run?: string;
};

/** Reads leave no audit trail of their own; a change must say what it is about. */
type Audit<Input> = "read" | ((input: Input) => AuditSubject);

type Definition<Client, Schema extends z.ZodType, Output> = {
  service: Service<Client>;
  /** The operation, as AWS spells it. */
  name: string;
  permission: Permission;
  input: (revision: Revision) => Schema;
  audit: Audit<z.infer<Schema>>;
  /** What the tag policy of this console refuses, which AWS would accept. */
  policy?: (policy: TagPolicy | undefined, input: z.infer<Schema>) => Refusal[];
  run: (client: Client, input: z.infer<Schema>) => Promise<Output>;
  /** Says more about a failure than AWS did, when a further look at AWS can tell. */
  explain?: (failure: Failure, client: Client, input: z.infer<Schema>) => Promise<Failure>;
};

type Issue = { path: PropertyKey[]; message: string };

/** A request that breaks rules, each at its member. */
export const invalid = (message: string, issues: Issue[]): Failure => ({
  kind: "invalid",
  message,
  fields: issues.map((issue) => ({ path: fieldPath(issue.path), message: issue.message })),
});

function attempt<Client, Schema extends z.ZodType, Output>(
  { service, name, run, explain }: Definition<Client, Schema, Output>,
  client: Client,
  input: z.infer<Schema>,
  event: Pick<OperationContext, "connection" | "run"> & { correlationId: string },
): Promise<Result<Output, Failure>> {
  const call = {
    service: service.iamPrefix,
    operation: name,
    connection: event.connection.id,
    correlationId: event.correlationId,
    run: event.run,
  };
  return observeCall(call, async () => {
    try {
      return ok(await run(client, input));
    } catch (error) {
      const failure = toFailure(error, service, name);
      return failed(explain ? await explain(failure, client, input) : failure);
    }
  });
}

/**
 * Makes a call to AWS that cannot be made unguarded: permission, schema, tag policy and audit stand around
 * it, in that order. A change writes its intent before the call and its outcome after it, under one id.
 * Expected failures come back as values.
 */
export function defineOperation<Client, Schema extends z.ZodType, Output>(
  definition: Definition<Client, Schema, Output>,
) {
  return async (context: OperationContext, rawInput: unknown): Promise<Result<Output, Failure>> => {
    const { caller, connection } = context;
    const event = { ...context, correlationId: randomUUID(), operation: definition.name };
    if (!allows(caller.role, definition.permission)) {
      return deny(event, definition.permission);
    }
    const parsed = definition.input(connection.revision).safeParse(rawInput);
    if (!parsed.success) {
      return failed(invalid("The request breaks a rule of AWS PCS.", parsed.error.issues));
    }
    const refusals = definition.policy?.(connection.tagPolicy, parsed.data) ?? [];
    if (refusals.length > 0) {
      return failed(invalid("The tag policy of this console does not allow that.", refusals));
    }
    const client = definition.service.client(connection);
    if (definition.audit === "read") return attempt(definition, client, parsed.data, event);

    const unknown = unknownMembers(rawInput, parsed.data);
    if (unknown.length > 0) {
      return failed(invalid("The request has members that AWS PCS does not know.", unknown));
    }
    const subject = definition.audit(parsed.data);
    const written = await writeAudit({ ...event, phase: "intent", subject });
    if (!written.ok) return written;
    const result = await attempt(definition, client, parsed.data, event);
    await writeAudit({
      ...event,
      phase: "outcome",
      subject,
      ...(result.ok ? {} : { failure: result.error }),
    });
    return result;
  };
}

async function deny(event: Omit<AuditEvent, "phase" | "subject">, permission: Permission) {
  const failure: Failure = {
    kind: "denied",
    message: `Your role (${event.caller.role}) does not include ${permission}.`,
    advice: "Ask an administrator of this console for a role that does.",
  };
  await writeAudit({ ...event, phase: "denied", subject: { resource: "" }, failure });
  return failed(failure);
}
