import "server-only";
import type { Failure } from "#lib/errors.ts";
import { countAudit } from "#lib/observe/metrics.ts";
import { failed, ok, type Result } from "#lib/result.ts";
import { append } from "./append.ts";
import { printRecorded, printUnrecorded } from "./line.ts";
import { type AuditEvent, type Draft, draftOf } from "./record.ts";

export type { AuditEvent, AuditSubject } from "./record.ts";

/** After how many milliseconds what has happened, and could not be recorded, is tried to be recorded again. */
const retryAfterMs = [1_000, 5_000, 30_000, 120_000, 600_000];

async function record(draft: Draft): Promise<Result<undefined, string>> {
  const appended = await append(draft);
  if (!appended.ok) return appended;
  printRecorded(appended.value);
  return ok(undefined);
}

/** What happened cannot be undone because of the log: its line is out already, and the log gets it once it works. */
function retry(draft: Draft, [delay, ...later]: number[]) {
  if (delay === undefined) return;
  const again = async () => {
    const recorded = await record(draft);
    if (!recorded.ok) retry(draft, later);
  };
  setTimeout(() => void again(), delay).unref();
}

const unrecorded = (why: string): Failure => ({
  kind: "unrecorded",
  message: `What is changed here has to be recorded first, and the audit log cannot be written: ${why}`,
  advice: "Nothing was done. Try again as soon as the console's database works.",
});

/**
 * Writes one audit event into the chain (lib/audit/append.ts), also as a JSON line on stdout, where log collectors find
 * it. Whoever is about to change something does so only when its intent could be written.
 */
export async function writeAudit(event: AuditEvent): Promise<Result<undefined, Failure>> {
  const draft = draftOf(event);
  const recorded = await record(draft);
  countAudit(recorded.ok ? "written" : "failed");
  if (recorded.ok) return recorded;
  printUnrecorded(draft, recorded.error);
  if (event.phase === "outcome") retry(draft, retryAfterMs);
  return failed(unrecorded(recorded.error));
}
