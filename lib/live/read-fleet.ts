import "server-only";
import { latestTransitions } from "#lib/db/transitions.ts";
import type { Failure } from "#lib/errors.ts";
import { isFailed, isTransitional } from "#lib/pcs/spec/lifecycle.ts";
import type { ActivityEntry } from "#lib/pcs/view/activity.ts";
import type { Fleet, FleetConnection } from "#lib/pcs/view/fleet.ts";
import type { Reading } from "#lib/reading.ts";
import { ok, type Result } from "#lib/result.ts";
import { activityEntries } from "./activity-entries.ts";
import { fleetSummary } from "./fleet-summary.ts";
import { type ConnectionReading, readAll } from "./read-all.ts";
import { noHistory } from "./read-activity.ts";

const shownEntries = 12;

/** What was merely seen for the first time, and is well, is no news. */
const isNews = ({ fromStatus, toStatus }: ActivityEntry) =>
  fromStatus !== undefined || isTransitional(toStatus) || isFailed(toStatus);

function viewOf({ connection, result }: ConnectionReading): FleetConnection {
  const { id, name, region } = connection;
  if (!result) return { id, name, region };
  if (!result.ok) return { id, name, region, failure: result.error };
  const { value, readAt, failure } = result.value;
  const summary = fleetSummary(value, new Date());
  // The time of a good reading would make every answer another one; of an old one it is what matters.
  return { id, name, region, summary, ...(failure ? { failure, readAt } : {}) };
}

async function readActivity(connections: FleetConnection[]): Promise<Fleet["activity"]> {
  const ids = connections.map(({ id }) => id);
  const stored = await latestTransitions(ids, shownEntries * 10);
  if (!stored.ok) return { entries: [], failure: noHistory(stored.error) };
  return { entries: activityEntries(stored.value).filter(isNews).slice(0, shownEntries) };
}

/** All connections side by side, for the current request, with what happened last. */
export async function readFleet(): Promise<Result<Reading<Fleet>, Failure>> {
  const all = await readAll();
  if (!all.ok) return all;
  const connections = all.value.map(viewOf);
  const activity = await readActivity(connections);
  return ok({ value: { connections, activity }, readAt: Date.now() });
}
