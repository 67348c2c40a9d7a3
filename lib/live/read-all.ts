import "server-only";
import { setTimeout as sleep } from "node:timers/promises";
import { currentCaller } from "#lib/auth/caller.ts";
import { type Connection, connections } from "#lib/aws/connections.ts";
import type { Failure } from "#lib/errors.ts";
import type { Snapshot } from "#lib/pcs/view/snapshot.ts";
import type { Reading } from "#lib/reading.ts";
import { ok, type Result } from "#lib/result.ts";
import { pollerOf, readLive } from "./live.ts";

/** A connection, and what is known of it; nothing while it is read for the first time. */
export type ConnectionReading = {
  connection: Connection;
  result: Result<Reading<Snapshot>, Failure> | undefined;
};

/** How long one connection may keep the others waiting. */
const patienceMs = 1_000;

/**
 * Everything of all connections, for the current request. One that does not answer soon is told as it
 * was read last, or as not read yet: a dead Region neither blanks nor delays the rest.
 */
export async function readAll(): Promise<Result<ConnectionReading[], Failure>> {
  const caller = await currentCaller();
  if (!caller.ok) return caller;
  const impatience = new AbortController();
  const patience = sleep(patienceMs, undefined, { signal: impatience.signal }).catch(
    () => undefined,
  );
  const readings = connections().map(async (connection): Promise<ConnectionReading> => {
    const latest = readLive({ caller: caller.value, connection });
    const result = await Promise.race([latest, patience]);
    return { connection, result: result ?? pollerOf(connection).known() };
  });
  const all = await Promise.all(readings);
  impatience.abort();
  return ok(all);
}
