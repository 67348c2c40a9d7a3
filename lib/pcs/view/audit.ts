import { z } from "zod";

/** Before something is changed, after it was, and what was refused at once. */
export const auditPhases = ["intent", "outcome", "denied"] as const;

/** What became of a change: an intent may have no outcome (yet), as when the console died in between. */
export const auditOutcomes = ["succeeded", "failed", "refused", "open"] as const;

export type AuditOutcome = (typeof auditOutcomes)[number];

/** A change with its outcome, as lists have it. */
export type AuditEntry = {
  /** Of its first event: its address. */
  seq: number;
  time: string;
  operation: string;
  resource: string;
  person: string;
  name: string;
  connection?: string | undefined;
  run?: string | undefined;
  outcome: AuditOutcome;
  /** Why it failed, or was refused. */
  message?: string | undefined;
  /** Whether its events are what was written. */
  intact: boolean;
};

/** What a look at the newest part of the chain showed. */
export type AuditCheck = {
  events: number;
  first?: number | undefined;
  last?: number | undefined;
  broken?: { seq: number; how: string } | undefined;
};

export type AuditPage = {
  entries: AuditEntry[];
  /** Where the pages before and after this one begin. */
  newer?: number | undefined;
  older?: number | undefined;
  check: AuditCheck;
};

/** An event in full, in the words of the log. */
export type AuditEventView = {
  seq: number;
  time: string;
  phase: (typeof auditPhases)[number];
  facts: [name: string, value: string][];
  /** The request as AWS got it, without what is secret. */
  request?: string | undefined;
  seals: { hash: string; prev: string; key: string };
  intact: boolean;
};

/** All events of one change. */
export type AuditDetail = { entry: AuditEntry; events: AuditEventView[] };

const words = z.string().trim().min(1).optional().catch(undefined);
const day = z.iso.date().optional().catch(undefined);
const seq = z.coerce.number().int().positive().optional().catch(undefined);

/** What is looked for, as the address has it. Members that say nothing are left out. */
const auditQuery = z.object({
  ...{ text: words, person: words, operation: words, connection: words, run: words },
  outcome: z.enum(auditOutcomes).optional().catch(undefined),
  /** Days of UTC, both included. */
  ...{ from: day, to: day },
});

export type AuditQuery = z.infer<typeof auditQuery>;

/** Which page of what was found: the entries older, or newer, than one. */
const auditPlace = z.object({ before: seq, after: seq });

export type AuditPlace = z.infer<typeof auditPlace>;

type Address = Record<string, string | string[] | undefined>;

/** What an address looks for. */
export const readAuditQuery = (address: Address): AuditQuery => auditQuery.parse(address);

/** Which page an address means. */
export const readAuditPlace = (address: Address): AuditPlace => auditPlace.parse(address);

/** Whether anything is looked for: otherwise all is shown. */
export const isFiltered = (query: AuditQuery) => JSON.stringify(query) !== "{}";
