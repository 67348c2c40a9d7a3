import { z } from "zod";
import type { Caller } from "#lib/auth/caller.ts";
import type { Role } from "#lib/auth/policy.ts";
import type { Connection } from "#lib/aws/connections.ts";
import { identityAtAws } from "#lib/aws/identity-at-aws.ts";
import type { Failure } from "#lib/errors.ts";
import { auditPhases } from "#lib/pcs/view/audit.ts";

/** What a change is about, in values that are safe to keep: names and ids, never secrets. */
export type AuditSubject = { resource: string; parameters?: Record<string, string> };

export type AuditEvent = {
  phase: (typeof auditPhases)[number];
  /** One for intent and outcome. */
  correlationId: string;
  operation: string;
  /** Of a sign-in that was refused, as much as is known. */
  caller: Omit<Caller, "role"> & { role?: Role };
  /** Nothing for what concerns the installation as a whole. */
  connection?: Connection;
  run?: string;
  subject: AuditSubject;
  /** The token under which AWS knows the call again. */
  clientToken?: string;
  /** AWS's id of the request; that of a failure stands in the failure. */
  awsRequestId?: string;
  failure?: Failure;
};

/** An event as it is sealed and stored. What is not known is left out. */
const auditRecord = z.object({
  seq: z.number(),
  time: z.string(),
  phase: z.enum(auditPhases),
  correlationId: z.string(),
  operation: z.string(),
  person: z.string(),
  name: z.string(),
  role: z.string().optional(),
  groups: z.array(z.string()).optional(),
  session: z.string().optional(),
  address: z.string().optional(),
  connection: z.string().optional(),
  account: z.string().optional(),
  region: z.string().optional(),
  resource: z.string(),
  parameters: z.record(z.string(), z.string()).optional(),
  run: z.string().optional(),
  clientToken: z.string().optional(),
  awsRequestId: z.string().optional(),
  awsRole: z.string().optional(),
  sourceIdentity: z.string().optional(),
  result: z.string().optional(),
  code: z.string().optional(),
  message: z.string().optional(),
});

export type AuditRecord = z.infer<typeof auditRecord>;

/** What a text says; nothing when it is none of an event, as after somebody has spoilt it. */
export function parseRecord(text: string): AuditRecord | undefined {
  try {
    return auditRecord.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** An event that has no place in the chain yet. */
export type Draft = Omit<AuditRecord, "seq">;

/** PostgreSQL stores neither NUL nor half a character; a name from elsewhere may have them. */
const storable = (text: string) => text.toWellFormed().replaceAll("\0", "\u{fffd}");

const accountIn = (arn: string) => /^arn:[^:]+:[^:]+:[^:]*:(\d{12}):/.exec(arn)?.[1];

function resultOf({ phase, failure }: AuditEvent): Pick<Draft, "result" | "code" | "message"> {
  if (phase === "intent") return {};
  if (!failure) return { result: "success" };
  const { kind, code, message } = failure;
  return { result: kind, ...(code ? { code } : {}), message };
}

const known = (members: Record<string, string | undefined>) =>
  Object.fromEntries(
    Object.entries(members).flatMap(([name, value]) =>
      value === undefined || value === "" ? [] : [[name, storable(value)]],
    ),
  );

/** Who AWS was asked as; nothing of what was refused before. */
const askedAs = ({ phase, caller: { person, role }, connection }: AuditEvent) =>
  phase === "denied" || !role || !connection ? {} : identityAtAws({ person, role }, connection);

/** What of an event is kept, as of now. */
export function draftOf(event: AuditEvent): Draft {
  const { phase, caller, connection, subject, failure } = event;
  const parameters = known(subject.parameters ?? {});
  const groups = caller.groups?.map(storable) ?? [];
  return {
    time: new Date().toISOString(),
    phase,
    correlationId: storable(event.correlationId),
    operation: storable(event.operation),
    person: storable(caller.person),
    name: storable(caller.name),
    ...known({
      ...{ role: caller.role, session: caller.session, address: caller.address },
      ...{ connection: connection?.id, account: accountIn(subject.resource) },
      region: connection?.region,
    }),
    ...(groups.length > 0 ? { groups } : {}),
    resource: storable(subject.resource),
    ...(Object.keys(parameters).length > 0 ? { parameters } : {}),
    ...known({
      ...{ run: event.run, clientToken: event.clientToken },
      awsRequestId: failure?.requestId ?? event.awsRequestId,
      ...askedAs(event),
      ...resultOf(event),
    }),
  };
}
