import "server-only";
import { createHmac } from "node:crypto";
import { type Key, keysFor, newestKey } from "#lib/auth/secrets.ts";
import type { AuditRecord, Draft } from "./record.ts";

/** A place in the chain: the number of an event, and its seal. */
export type Link = { seq: number; hash: string };

/** An event with what proves it. */
export type Sealed = { seq: number; text: string; prev: string; hash: string; key: string };

/** Where the chain begins before anything happened. */
export const genesis: Link = { seq: 0, hash: "0".repeat(64) };

const hmac = ({ bytes }: Key, text: string) =>
  createHmac("sha256", bytes).update(text).digest("hex");

/** The key that something was sealed with, when it is still one of the installation's. */
const keyOf = (id: string) => keysFor("audit").find((key) => key.id === id);

const covered = ({ prev, text }: Pick<Sealed, "prev" | "text">) => `${prev}\n${text}`;

/** Gives an event its place after another one. The key never is where the events are. */
export function seal(after: Link, draft: Draft): Sealed & { record: AuditRecord } {
  const record = { seq: after.seq + 1, ...draft };
  const text = JSON.stringify(record);
  const key = newestKey("audit");
  const event = { seq: record.seq, text, prev: after.hash, key: key.id };
  return { ...event, hash: hmac(key, covered(event)), record };
}

/** Whether an event is what was sealed; nothing when the key is not known here. */
export function isIntact(event: Pick<Sealed, "prev" | "text" | "hash" | "key">) {
  const key = keyOf(event.key);
  return key && hmac(key, covered(event)) === event.hash;
}

/** What may be signed about a place in the chain: that it is the end, or that what came before was removed. */
type Statement = "audit-head" | "audit-checkpoint";

export type Signed = Link & { time: string; key: string; signature: string };

// Unlike an event's, the text begins with a letter that is no hexadecimal digit: neither passes for the other.
const stated = (statement: Statement, { seq, hash, time }: Link & { time: string }) =>
  [`signed ${statement}`, seq, hash, time].join("\n");

/** Signs, as of now, a statement about a place in the chain. */
export function sign(statement: Statement, { seq, hash }: Link): Signed {
  const key = newestKey("audit");
  const claim = { seq, hash, time: new Date().toISOString() };
  return { ...claim, key: key.id, signature: hmac(key, stated(statement, claim)) };
}

/** Whether the console itself made a statement; nothing when the key is not known here. */
export function isSigned(statement: Statement, signed: Signed) {
  const key = keyOf(signed.key);
  return key && hmac(key, stated(statement, signed)) === signed.signature;
}
