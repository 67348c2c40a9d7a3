import "server-only";
import type { Failure } from "#lib/errors.ts";
import { readingContext } from "#lib/pcs/context.ts";
import type { Snapshot } from "#lib/pcs/view/snapshot.ts";
import { freshHeader } from "#lib/queries/fresh.ts";
import type { Result } from "#lib/result.ts";
import { pollLive, readLive } from "./live.ts";
import { mapReading, type Reading } from "#lib/reading.ts";

/**
 * A part of what is known of a connection, for the current request: what pages render first, and what GET handlers answer that
 * are not polled.
 * @param goodForMs how old it may be and still be told as it is
 */
export async function readPart<Part>(
  connectionId: string,
  pick: (snapshot: Snapshot) => Result<Part, Failure>,
  goodForMs?: number,
): Promise<Result<Reading<Part>, Failure>> {
  const context = await readingContext(connectionId);
  return context.ok ? mapReading(await readLive(context.value, goodForMs), pick) : context;
}

/** The same as GET handlers answer to tabs: of those that merely poll only the first waits for a new reading. */
export async function pollPart<Part>(
  request: Request,
  connectionId: string,
  pick: (snapshot: Snapshot) => Result<Part, Failure>,
): Promise<Result<Reading<Part>, Failure>> {
  if (request.headers.has(freshHeader)) return readPart(connectionId, pick);
  const context = await readingContext(connectionId);
  return context.ok ? mapReading(await pollLive(context.value), pick) : context;
}
