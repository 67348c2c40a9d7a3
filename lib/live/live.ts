import "server-only";
import { consoleItself } from "#lib/auth/console.ts";
import { permit } from "#lib/auth/permit.ts";
import type { Connection } from "#lib/aws/connections.ts";
import type { Failure } from "#lib/errors.ts";
import type { OperationContext } from "#lib/pcs/operation.ts";
import { mapOfProcess } from "#lib/per-process.ts";
import type { Result } from "#lib/result.ts";
import { paceOf } from "./pace.ts";
import { createPoller, type Poller } from "./poller.ts";
import { type Caches, createCaches } from "./caches.ts";
import { readConnection } from "./read-connection.ts";
import { createRecorder } from "./recorder.ts";
import type { Reading } from "#lib/reading.ts";
import { isChanging, type Snapshot } from "#lib/pcs/view/snapshot.ts";

const pollers = mapOfProcess<Poller<Snapshot>>("live");

const cachesByConnection = mapOfProcess<Caches>("caches");

/** The poller of a connection: every way to look at it shares the one. */
export function pollerOf(connection: Connection): Poller<Snapshot> {
  const known = pollers.get(connection.id);
  if (known) return known;
  const caches = createCaches();
  cachesByConnection.set(connection.id, caches);
  const record = createRecorder(connection.id);
  const poller = createPoller({
    read: async () => {
      const snapshot = await readConnection({ caller: consoleItself, connection }, caches);
      if (snapshot.ok) record(snapshot.value);
      return snapshot;
    },
    isChanging,
    pace: paceOf(connection),
  });
  pollers.set(connection.id, poller);
  return poller;
}

/** Whether a person may see what the console read for everyone. */
export const allowsReading = (place: Pick<OperationContext, "caller">) =>
  permit(place, "clusters:read");

/**
 * Everything of a connection as it was read last, by whomever: a hundred viewers cost AWS what one
 * does.
 * @param goodForMs how old a reading may be and still be told as it is, without waiting for a newer one
 */
export async function readLive(
  context: OperationContext,
  goodForMs = 0,
): Promise<Result<Reading<Snapshot>, Failure>> {
  const allowed = allowsReading(context);
  if (!allowed.ok) return allowed;
  const poller = pollerOf(context.connection);
  return poller.recent(goodForMs) ?? poller.latest();
}

/** How old a reading may be that a tab is told once more while another one waits for a new one. */
const oldestPolledMs = 60_000;

/** What a tab that asks again and again is told of a connection while another one waits for a new reading. */
export const toldToPolls = (poller: Poller<Snapshot>) => poller.meanwhile(oldestPolledMs);

/** The same for tabs that ask again and again: the first one waits for a new reading, the others have it the next time. */
export async function pollLive(
  context: OperationContext,
): Promise<Result<Reading<Snapshot>, Failure>> {
  const allowed = allowsReading(context);
  if (!allowed.ok) return allowed;
  const poller = pollerOf(context.connection);
  return toldToPolls(poller) ?? poller.latest();
}

/** Makes the next reader see a change that was made from here, whether it worked or not. */
export async function expiring<Value>(
  { connection }: OperationContext,
  change: Promise<Value>,
): Promise<Value> {
  try {
    return await change;
  } finally {
    pollerOf(connection).expire();
  }
}

/** Makes the next reading ask for the tags of a resource anew: they are kept for minutes otherwise. */
export const forgetTags = ({ connection }: OperationContext, arn: string) =>
  cachesByConnection.get(connection.id)?.tags.forget(arn);
