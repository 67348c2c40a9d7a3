import "server-only";
import { lastOf, latestTransitions } from "#lib/db/transitions.ts";
import type { Failure } from "#lib/errors.ts";
import { isFailed, isTransitional } from "#lib/pcs/spec/lifecycle.ts";
import type { ActivityEntry } from "#lib/pcs/view/activity.ts";
import type { Fleet, FleetConnection } from "#lib/pcs/view/fleet.ts";
import { freshHeader } from "#lib/queries/fresh.ts";
import type { Reading } from "#lib/reading.ts";
import { failed, ok, type Result } from "#lib/result.ts";
import { activityEntry } from "./activity-entry.ts";
import { fleetSummary } from "./fleet-summary.ts";
import { toldToPolls } from "./live.ts";
import { patienceMs, withPatience } from "./patience.ts";
import { type ConnectionReading, readAll, type Told } from "./read-all.ts";
import { noHistory } from "./read-activity.ts";
import { withBegins } from "./since-when.ts";

const shownEntries = 12;

/** What was merely seen for the first time, and is well, is no news. */
const isNews = ({ fromStatus, toStatus }: ActivityEntry) =>
  fromStatus !== undefined || isTransitional(toStatus) || isFailed(toStatus);

function viewOf({ connection, mayCreate, result, late }: ConnectionReading): FleetConnection {
  const { id, name, region } = connection;
  const view = { id, name, region, mayCreate };
  if (!result) return view;
  if (!result.ok) return { ...view, failure: result.error };
  const { value, readAt, failure } = result.value;
  const summary = fleetSummary(value, new Date());
  // The time of a good reading would make every answer another one; of an old one it is what matters.
  const age = failure || late ? { readAt } : {};
  return { ...view, summary, ...(failure ? { failure } : {}), ...age };
}

/** What the database says, unless it takes too long: the fleet does not wait for its history. */
async function stored<Value>(
  query: Promise<Result<Value, string>>,
): Promise<Result<Value, string>> {
  const answer = await withPatience(query, patienceMs);
  return answer ?? failed("The console's database takes too long to answer.");
}

async function readActivity(ids: string[]): Promise<Fleet["activity"]> {
  const latest = await stored(latestTransitions(ids, shownEntries * 10));
  if (!latest.ok) return { entries: [], failure: noHistory(latest.error) };
  return { entries: latest.value.map(activityEntry).filter(isNews).slice(0, shownEntries) };
}

async function dated(connections: FleetConnection[]): Promise<FleetConnection[]> {
  const items = connections.flatMap(({ summary }) =>
    summary ? [...summary.changing, ...summary.failed] : [],
  );
  if (items.length === 0) return connections;
  const observed = await stored(
    lastOf(
      connections.map(({ id }) => id),
      items.map(({ id }) => id),
    ),
  );
  return observed.ok ? withBegins(connections, observed.value) : connections;
}

/** For how long none of the connections is read anew. */
function goodForMs(all: ConnectionReading[]): number | undefined {
  const each = all.map(({ result }) => (result?.ok ? result.value.goodForMs : undefined));
  return each.every((known) => known !== undefined) ? Math.min(...each) : undefined;
}

/** All connections side by side, for the current request, with what happened last. */
export async function readFleet(told?: Told): Promise<Result<Reading<Fleet>, Failure>> {
  const all = await readAll(told);
  if (!all.ok) return all;
  const views = all.value.map(viewOf);
  const [connections, activity] = await Promise.all([
    dated(views),
    readActivity(views.map(({ id }) => id)),
  ]);
  const value = { connections, activity };
  return ok({ value, readAt: Date.now(), goodForMs: goodForMs(all.value) });
}

/** The same as its GET handler answers: of tabs that merely poll only the first waits for a new reading. */
export const pollFleet = (request: Request) =>
  readFleet(request.headers.has(freshHeader) ? undefined : toldToPolls);
