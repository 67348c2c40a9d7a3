import "server-only";
import { randomUUID } from "node:crypto";
import { z } from "zod";
import { type AuditEvent, type AuditSubject, writeAudit } from "#lib/audit/log.ts";
import { guard } from "#lib/audit/guard.ts";
import { withoutSecrets } from "#lib/audit/redact.ts";
import { type OperationName, operations } from "#lib/aws/operations.ts";
import { collectRequestIds, noteRequestId } from "#lib/aws/request-ids.ts";
import type { ClientContext, Service } from "#lib/aws/service.ts";
import { forgetSession } from "#lib/aws/sessions.ts";
import type { Failure } from "#lib/errors.ts";
import { observeCall } from "#lib/observe/aws-calls.ts";
import { failed, ok, type Result } from "#lib/result.ts";
import { toFailure } from "./errors.ts";
import { fieldPath } from "./spec/field-path.ts";
import type { Revision } from "./spec/revision.ts";
import type { Refusal } from "./spec/rules.ts";
import type { TagPolicy } from "./spec/tag-policy.ts";
import { unknownMembers } from "./unknown-members.ts";

/** On whose behalf, and where, an operation runs. */
export type OperationContext = ClientContext;

/** Reads leave no audit trail of their own; a change must say what it is about. */
type Audit<Input> = "read" | ((input: Input) => AuditSubject);

type Definition<Client, Schema extends z.ZodType, Output> = {
  service: Service<Client>;
  /** The operation, as AWS spells it. Which permission it takes stands in the table of all of them. */
  name: OperationName;
  input: (revision: Revision) => Schema;
  audit: Audit<z.infer<Schema>>;
  /** What the tag policy of this console refuses, which AWS would accept. */
  policy?: (policy: TagPolicy | undefined, input: z.infer<Schema>) => Refusal[];
  run: (client: Client, input: z.infer<Schema>) => Promise<Output>;
  /** Says more about a failure than AWS did, when a further look at AWS can tell. */
  explain?: (failure: Failure, client: Client, input: z.infer<Schema>) => Promise<Failure>;
};

/** A request as the audit log has it. */
const requestRecord = z.looseObject({ clientToken: z.string().optional() });

type Issue = { path: PropertyKey[]; message: string };

/** A request that breaks rules, each at its member. */
export const invalid = (message: string, issues: Issue[]): Failure => ({
  kind: "invalid",
  message,
  fields: issues.map((issue) => ({ path: fieldPath(issue.path), message: issue.message })),
});

function attempt<Client, Schema extends z.ZodType, Output>(
  { service, name, run, explain }: Definition<Client, Schema, Output>,
  event: OperationContext & { correlationId: string },
  input: z.infer<Schema>,
): Promise<Result<Output, Failure>> {
  const call = {
    service: service.iamPrefix,
    operation: name,
    connection: event.connection.id,
    correlationId: event.correlationId,
    run: event.run,
  };
  return observeCall(call, async () => {
    const client = await service.client(event);
    if (!client.ok) return client;
    try {
      return ok(await run(client.value, input));
    } catch (error) {
      const failure = toFailure(error, service, name);
      if (failure.kind === "credentials") forgetSession(event);
      return failed(explain ? await explain(failure, client.value, input) : failure);
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
  const { permission } = operations[definition.name];
  const operation = async (
    context: OperationContext,
    rawInput: unknown,
  ): Promise<Result<Output, Failure>> => {
    const { connection } = context;
    const event = { ...context, correlationId: randomUUID(), operation: definition.name };
    const permitted = await guard(context, permission, definition.name);
    if (!permitted.ok) return permitted;
    const schema = definition.input(connection.revision);
    const parsed = schema.safeParse(rawInput);
    if (!parsed.success) {
      return failed(invalid("The request breaks a rule of AWS PCS.", parsed.error.issues));
    }
    const refusals = definition.policy?.(connection.tagPolicy, parsed.data) ?? [];
    if (refusals.length > 0) {
      return failed(invalid("The tag policy of this console does not allow that.", refusals));
    }
    if (definition.audit === "read") return attempt(definition, event, parsed.data);

    const unknown = unknownMembers(rawInput, parsed.data);
    if (unknown.length > 0) {
      return failed(invalid("The request has members that AWS PCS does not know.", unknown));
    }
    const change = { ...event, ...recordOf(definition.audit(parsed.data), schema, parsed.data) };
    return audited(change, () => attempt(definition, event, parsed.data));
  };
  return Object.assign(operation, { permission });
}

/** What a change is about, with its whole request as far as it may be kept. */
function recordOf({ resource, parameters }: AuditSubject, schema: z.ZodType, input: unknown) {
  const { clientToken, ...kept } = requestRecord.parse(withoutSecrets(schema, input));
  const subject = { resource, parameters: { ...parameters, request: JSON.stringify(kept) } };
  return { subject, ...(clientToken === undefined ? {} : { clientToken }) };
}

/** Writes the intent, makes the change when that could be done, and writes what came of it. */
async function audited<Output>(
  event: Omit<AuditEvent, "phase">,
  change: () => Promise<Result<Output, Failure>>,
): Promise<Result<Output, Failure>> {
  const written = await writeAudit({ ...event, phase: "intent" });
  if (!written.ok) return written;
  const ids: string[] = [];
  const result = await collectRequestIds(ids, change);
  ids.forEach(noteRequestId);
  const awsRequestId = ids.at(-1);
  await writeAudit({
    ...event,
    phase: "outcome",
    // The intent has the rest.
    subject: { resource: event.subject.resource },
    ...(awsRequestId === undefined ? {} : { awsRequestId }),
    ...(result.ok ? {} : { failure: result.error }),
  });
  return result;
}
