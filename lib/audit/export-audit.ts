import "server-only";
import { randomUUID } from "node:crypto";
import { z } from "zod";
import { currentCaller } from "#lib/auth/caller.ts";
import { withDatabase } from "#lib/db/database.ts";
import type { Database } from "#lib/db/open-database.ts";
import type { Failure } from "#lib/errors.ts";
import { type AuditQuery, isFiltered } from "#lib/pcs/view/audit.ts";
import { failed, ok, type Result } from "#lib/result.ts";
import { findChanges } from "./find.ts";
import { sealedLine, signedLine } from "./line.ts";
import { type AuditEvent, writeAudit } from "./log.ts";
import { ocsfOf } from "./ocsf.ts";
import { guard } from "./guard.ts";
import { unreadable } from "./read-audit.ts";
import { type Link, type Sealed, sign } from "./seal.ts";
import { eventsAfter, readCheckpoint, readHead } from "./stored-chain.ts";
import { recordIn } from "./view.ts";

export const exportFormat = z.enum(["jsonl", "ocsf"], {
  error: "format must be jsonl or ocsf.",
});

type Format = z.infer<typeof exportFormat>;

/** How many changes are read at once. */
const readAtOnce = 500;

/** All events up to a place, in the order of the chain. */
async function* allEvents(database: Database, from: number, to: number): AsyncGenerator<Sealed> {
  for await (const event of eventsAfter(database, from)) {
    if (event.seq > to) return;
    yield event;
  }
}

/** The events of the changes that fit, change by change, the oldest first. */
async function* eventsThatFit(database: Database, query: AuditQuery, to: number) {
  for (let after = 0; ;) {
    const found = await findChanges(database, query, { after, before: to + 1 }, readAtOnce);
    for (const { first, outcome } of found) {
      yield first;
      if (outcome) yield outcome;
    }
    const last = found.at(-1);
    if (!last) return;
    after = last.first.seq;
  }
}

const lineOf = (format: Format, event: Sealed) =>
  format === "jsonl" ? sealedLine(event) : JSON.stringify(ocsfOf(recordIn(event), event.hash));

/**
 * The lines of an export. Of the whole log as JSON lines, the first one may be a checkpoint and the last one is the
 * signed head, so that the file proves itself (lib/audit/verify-file.ts).
 */
async function* linesOf(database: Database, format: Format, query: AuditQuery, head: Link) {
  if (isFiltered(query)) {
    for await (const event of eventsThatFit(database, query, head.seq)) yield lineOf(format, event);
    return;
  }
  const checkpoint = await readCheckpoint(database);
  if (checkpoint && format === "jsonl") yield signedLine("audit-checkpoint", checkpoint);
  for await (const event of allEvents(database, checkpoint?.seq ?? 0, head.seq))
    yield lineOf(format, event);
  if (format === "jsonl") yield signedLine("audit-head", sign("audit-head", head));
}

/** How many lines are sent at once. */
const sentAtOnce = 200;

async function nextOf(lines: AsyncGenerator<string, void>) {
  const some: string[] = [];
  while (some.length < sentAtOnce) {
    const next = await lines.next();
    if (next.done) return { some, last: true };
    some.push(next.value);
  }
  return { some, last: false };
}

const cutOff = (message: string): Failure => ({ kind: "fault", message });

/** Sends the lines as they are asked for, and records how the export ended. */
function streamOf(lines: AsyncGenerator<string, void>, event: Omit<AuditEvent, "phase">) {
  const encoder = new TextEncoder();
  let sent = 0;
  const end = (failure?: Failure) =>
    writeAudit({
      ...event,
      phase: "outcome",
      subject: { ...event.subject, parameters: { lines: String(sent) } },
      ...(failure ? { failure } : {}),
    });
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      try {
        const { some, last } = await nextOf(lines);
        sent += some.length;
        if (some.length > 0) controller.enqueue(encoder.encode(`${some.join("\n")}\n`));
        if (!last) return;
        await end();
        controller.close();
      } catch (error) {
        await end(cutOff(error instanceof Error ? error.message : String(error)));
        controller.error(error);
      }
    },
    async cancel() {
      await lines.return(undefined);
      await end(cutOff("The download was broken off."));
    },
  });
}

/** The audit log as a file, for whoever may take it away; that it was taken is recorded first. */
export async function exportAudit(
  format: Format,
  query: AuditQuery,
): Promise<Result<ReadableStream<Uint8Array>, Failure>> {
  const caller = await currentCaller();
  if (!caller.ok) return caller;
  const event = {
    ...{ correlationId: randomUUID(), operation: "ExportAudit", caller: caller.value },
    subject: { resource: "audit log", parameters: { format, ...query } },
  };
  const permitted = await guard({ caller: caller.value }, "audit:export", event.operation);
  if (!permitted.ok) return permitted;
  const written = await writeAudit({ ...event, phase: "intent" });
  if (!written.ok) return written;
  const begun = await withDatabase(async (database) =>
    streamOf(linesOf(database, format, query, await readHead(database)), event),
  );
  return begun.ok ? ok(begun.value) : failed(unreadable(begun.error));
}
