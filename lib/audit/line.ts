import "server-only";
import type { AuditRecord, Draft } from "./record.ts";
import type { Sealed, Signed } from "./seal.ts";

/**
 * An event and its proof as one JSON object. The event's own members stand in front exactly as they were sealed, so
 * that cutting the proof off gives that text back (lib/audit/verify-file.ts).
 */
export const sealedLine = ({ text, prev, hash, key }: Omit<Sealed, "seq">) =>
  `${text.slice(0, -1)},${JSON.stringify({ prev, hash, key }).slice(1)}`;

/** Writes one line on stdout, where log collectors find it. */
const print = (line: string) => void process.stdout.write(`${line}\n`);

const typed = (type: string, object: string) => `{"type":"${type}",${object.slice(1)}`;

/** Says on stdout what was recorded. */
export const printRecorded = (event: Sealed & { record: AuditRecord }) =>
  print(typed("audit", sealedLine(event)));

/** Says on stdout what the log could not record: the line is then the only trace of it. */
export const printUnrecorded = (draft: Draft, why: string) =>
  print(typed("audit", JSON.stringify({ ...draft, recorded: false, unrecordedBecause: why })));

/** A signed statement about the chain as a line. */
export const signedLine = (type: "audit-head" | "audit-checkpoint", signed: Signed) =>
  JSON.stringify({ type, ...signed });

export const printSigned = (type: "audit-head" | "audit-checkpoint", signed: Signed) =>
  print(signedLine(type, signed));
