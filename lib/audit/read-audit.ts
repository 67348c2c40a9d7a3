import "server-only";
import { currentCaller } from "#lib/auth/caller.ts";
import { permit } from "#lib/auth/permit.ts";
import { withDatabase } from "#lib/db/database.ts";
import type { Database } from "#lib/db/open-database.ts";
import type { Failure } from "#lib/errors.ts";
import type {
  AuditDetail,
  AuditEventView,
  AuditPage,
  AuditPlace,
  AuditQuery,
} from "#lib/pcs/view/audit.ts";
import { failed, ok, type Result } from "#lib/result.ts";
import { checkNewest } from "./check-newest.ts";
import { eventsOfChange, findChanges } from "./find.ts";
import { entryOf, eventView, recordIn } from "./view.ts";

/** Changes on a page. */
const pageSize = 50;

/** What the database's failure means for whoever reads the log. */
export const unreadable = (message: string): Failure => ({
  kind: "fault",
  message,
  advice: "Nothing can be changed here either, until the audit log works again.",
});

async function read<Value>(work: (database: Database) => Promise<Value>) {
  const caller = await currentCaller();
  if (!caller.ok) return caller;
  const permitted = permit({ caller: caller.value }, "audit:read");
  if (!permitted.ok) return permitted;
  const value = await withDatabase(work);
  return value.ok ? value : failed(unreadable(value.error));
}

async function pageOf(database: Database, query: AuditQuery, place: AuditPlace) {
  const found = await findChanges(database, query, place, pageSize + 1);
  const more = found.length > pageSize;
  const shown = found.slice(0, pageSize);
  const entries = (place.after === undefined ? shown : shown.toReversed()).map(entryOf);
  const [newest, oldest] = [entries.at(0)?.seq, entries.at(-1)?.seq];
  const hasNewer = place.after === undefined ? place.before !== undefined : more;
  const hasOlder = place.after === undefined ? more : true;
  return {
    entries,
    newer: hasNewer ? newest : undefined,
    older: hasOlder ? oldest : undefined,
    check: await checkNewest(database),
  };
}

/** A page of what was done, the newest first, for whoever may read the audit log. */
export const readAuditPage = (
  query: AuditQuery,
  place: AuditPlace,
): Promise<Result<AuditPage, Failure>> => read((database) => pageOf(database, query, place));

/** An event without the facts that another one of the same change has told already. */
function beyond(told: AuditEventView, event: AuditEventView): AuditEventView {
  const known = new Set(told.facts.map((fact) => JSON.stringify(fact)));
  return { ...event, facts: event.facts.filter((fact) => !known.has(JSON.stringify(fact))) };
}

/** All about one change, by the number of any of its events. */
export async function readAuditEntry(seq: number): Promise<Result<AuditDetail, Failure>> {
  const events = await read((database) => eventsOfChange(database, seq));
  if (!events.ok) return events;
  const [first] = events.value;
  if (!first)
    return failed({
      kind: "not-found",
      message: `The audit log has no entry ${seq}.`,
      advice: "It may be older than what is kept (AUDIT_RETENTION_DAYS).",
    });
  const outcome = events.value.find(
    (event) => event !== first && recordIn(event).phase === "outcome",
  );
  const entry = entryOf({ first, outcome: outcome ?? null });
  const [begun = eventView(first), ...later] = events.value.map(eventView);
  return ok({ entry, events: [begun, ...later.map((event) => beyond(begun, event))] });
}

/** Whether the person who asks may take the log away as a file. */
export async function mayExportAudit(): Promise<boolean> {
  const caller = await currentCaller();
  return caller.ok && permit({ caller: caller.value }, "audit:export").ok;
}
