import type { Transition } from "#lib/db/transition.ts";
import type { FleetConnection, FleetSummary, Noteworthy } from "#lib/pcs/view/fleet.ts";

/** A first sight says that something was so, not since when. */
const isBegin = ({ fromStatus }: Transition) => fromStatus !== null;

/** Adds to what changes and what failed since when it does, as far as that was observed. */
export function withBegins(
  connections: FleetConnection[],
  observed: Transition[],
): FleetConnection[] {
  const keyOf = (connection: string, id: string, status: string) => `${connection} ${id} ${status}`;
  const begins = new Map(
    observed
      .filter(isBegin)
      .map(({ connection, resourceId, toStatus, observedAt }) => [
        keyOf(connection, resourceId, toStatus),
        observedAt.toISOString(),
      ]),
  );
  const dated = (connection: string, item: Noteworthy): Noteworthy => {
    const since = item.since ?? begins.get(keyOf(connection, item.id, item.status));
    return since === undefined ? item : { ...item, since };
  };
  const datedSummary = (connection: string, summary: FleetSummary): FleetSummary => ({
    ...summary,
    changing: summary.changing.map((item) => dated(connection, item)),
    failed: summary.failed.map((item) => dated(connection, item)),
  });
  return connections.map((connection) => {
    const { id, summary } = connection;
    return summary ? { ...connection, summary: datedSummary(id, summary) } : connection;
  });
}
