import "server-only";
import type { AuditEntry, AuditEventView, AuditOutcome } from "#lib/pcs/view/audit.ts";
import { type AuditRecord, parseRecord } from "./record.ts";
import type { Found } from "./find.ts";
import { isIntact, type Sealed } from "./seal.ts";

/** What an event says; of one that somebody has spoilt, that nothing can be read. */
export function recordIn({ seq, text }: Pick<Sealed, "seq" | "text">): AuditRecord {
  const unreadable = "(cannot be read)";
  const nothing = {
    ...{ seq, time: new Date(0).toISOString(), phase: "outcome" as const },
    ...{ correlationId: unreadable, operation: unreadable, resource: unreadable },
    ...{ person: unreadable, name: unreadable },
  };
  return parseRecord(text) ?? nothing;
}

function outcomeOf(first: AuditRecord, outcome: AuditRecord | undefined): AuditOutcome {
  if (first.phase === "denied") return "refused";
  const { result } = outcome ?? first;
  if (result === undefined) return "open";
  return result === "success" ? "succeeded" : "failed";
}

/** A change as lists have it. */
export function entryOf({ first, outcome }: Found): AuditEntry {
  const begun = recordIn(first);
  const ended = outcome ? recordIn(outcome) : undefined;
  const { seq, time, operation, resource, person, name, connection, run } = begun;
  return {
    ...{ seq, time, operation, resource, person, name, connection, run },
    outcome: outcomeOf(begun, ended),
    message: (ended ?? begun).message,
    intact: isIntact(first) === true && (outcome === null || isIntact(outcome) === true),
  };
}

/** What the members of a record are called. */
const names: [label: string, member: keyof AuditRecord][] = [
  ["Result", "result"],
  ["Message", "message"],
  ["Error code", "code"],
  ["AWS request id", "awsRequestId"],
  ["Operation", "operation"],
  ["Resource", "resource"],
  ["Connection", "connection"],
  ["Account", "account"],
  ["Region", "region"],
  ["Run", "run"],
  ["Client token", "clientToken"],
  ["AWS role", "awsRole"],
  ["Source identity", "sourceIdentity"],
  ["Name", "name"],
  ["Person", "person"],
  ["Role", "role"],
  ["Groups with it", "groups"],
  ["Session", "session"],
  ["Address", "address"],
  ["Correlation id", "correlationId"],
];

/** slurmVersion as people write it: Slurm version. */
function inWords(name: string): string {
  const words = name.replace(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

/** An event in full. */
export function eventView(event: Sealed): AuditEventView {
  const record = recordIn(event);
  const { request, ...parameters } = record.parameters ?? {};
  const facts = names.flatMap(([label, member]): [string, string][] => {
    const value = record[member];
    const text = Array.isArray(value) ? value.join(", ") : value;
    return typeof text === "string" && text !== "" ? [[label, text]] : [];
  });
  return {
    ...{ seq: event.seq, time: record.time, phase: record.phase, request },
    facts: [
      ...facts,
      ...Object.entries(parameters).map(([name, value]): [string, string] => [
        inWords(name),
        value,
      ]),
    ],
    seals: { hash: event.hash, prev: event.prev, key: event.key },
    intact: isIntact(event) === true,
  };
}
