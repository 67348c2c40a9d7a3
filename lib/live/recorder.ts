import "server-only";
import { recordTransitions } from "#lib/db/record-transitions.ts";
import { lastKnown } from "#lib/db/transitions.ts";
import type { Snapshot } from "#lib/pcs/view/snapshot.ts";
import { ok, type Result } from "#lib/result.ts";
import { type Sightings, sightingsOf, transitionsBetween } from "./transitions-between.ts";

const complain = (message: string) =>
  process.stderr.write(`What was observed could not be stored: ${message}\n`);

/**
 * Stores what changes from one reading of a connection to the next, beginning with what the database
 * knows. While the database does not work, readings go on, and the first one after it tells the sum.
 */
export function createRecorder(connection: string) {
  let known: Sightings | undefined;
  let latest: Promise<void> = Promise.resolve();

  const load = async (): Promise<Result<Sightings, string>> => {
    if (known) return ok(known);
    const stored = await lastKnown(connection);
    return stored.ok ? ok(sightingsOf(stored.value)) : stored;
  };

  const record = async (snapshot: Snapshot, at: Date): Promise<Result<number, string>> => {
    const before = await load();
    if (!before.ok) return before;
    const change = transitionsBetween(before.value, snapshot, { connection, at });
    const stored = await recordTransitions(change.transitions);
    if (stored.ok) known = change.known;
    return stored;
  };

  /** Stores in the order of the readings; nobody has to wait for it. */
  return (snapshot: Snapshot): void => {
    const at = new Date();
    latest = latest.then(async () => {
      const recorded = await record(snapshot, at);
      if (!recorded.ok) complain(recorded.error);
    });
  };
}
