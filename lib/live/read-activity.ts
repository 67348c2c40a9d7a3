import "server-only";
import { transitionsOf } from "#lib/db/transitions.ts";
import { env } from "#lib/env.ts";
import type { Failure } from "#lib/errors.ts";
import { readingContext } from "#lib/pcs/context.ts";
import type { Activity } from "#lib/pcs/view/activity.ts";
import type { Reading } from "#lib/reading.ts";
import { failed, ok, type Result } from "#lib/result.ts";
import { activityEntry } from "./activity-entry.ts";
import { allowsReading } from "./live.ts";

/** What the database's failure means for people: status and changes go on, their history does not. */
export const noHistory = (message: string): Failure => ({
  kind: "fault",
  message,
  advice: "What happens meanwhile is stored once the database works again.",
});

/**
 * What was observed of a cluster and of all in it, the newest first.
 * @param clusterId an id: names may have belonged to several clusters
 * @param limit how many entries at most
 */
export async function readActivity(
  connectionId: string,
  clusterId: string,
  limit: number,
): Promise<Result<Reading<Activity>, Failure>> {
  const context = await readingContext(connectionId);
  if (!context.ok) return context;
  const allowed = allowsReading(context.value);
  if (!allowed.ok) return allowed;
  const stored = await transitionsOf(connectionId, clusterId, limit + 1);
  if (!stored.ok) return failed(noHistory(stored.error));
  const entries = stored.value.map(activityEntry);
  const more = entries.length > limit;
  const value = { entries: entries.slice(0, limit), more, sweepSeconds: env().SWEEP_SECONDS };
  return ok({ value, readAt: Date.now() });
}
