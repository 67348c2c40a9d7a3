import type { Transition } from "#lib/db/transition.ts";
import type { ClusterState, Snapshot } from "#lib/pcs/view/snapshot.ts";

/** A resource in a status; where it came from, and when, is not said yet. */
export type Sighting = Omit<Transition, "fromStatus" | "observedAt">;

type Listed = {
  summary: { id: string; name: string; status: string };
  detail?: { errorInfo: { code?: string; message?: string }[] };
};

function sightingsIn(connection: string, cluster: ClusterState): Sighting[] {
  const sighting = (kind: Sighting["kind"], { summary, detail }: Listed): Sighting => ({
    connection,
    kind,
    clusterId: cluster.summary.id,
    resourceId: summary.id,
    name: summary.name,
    toStatus: summary.status,
    errorInfo: detail?.errorInfo.length ? detail.errorInfo : null,
  });
  return [
    sighting("cluster", cluster),
    ...cluster.groups.map((group) => sighting("computenodegroup", group)),
    ...cluster.queues.map((queue) => sighting("queue", queue)),
  ];
}

/** Every resource of a reading, by id. */
export type Sightings = Map<string, Sighting>;

export const sightingsOf = (sightings: Sighting[]): Sightings =>
  new Map(sightings.map((sighting) => [sighting.resourceId, sighting]));

/**
 * What changed between what was known and a reading: the transitions, and what is known now. What is
 * not in the reading was deleted, except in a cluster that could not be read whole.
 */
export function transitionsBetween(
  known: Sightings,
  { clusters }: Pick<Snapshot, "clusters">,
  { connection, at }: { connection: string; at: Date },
): { transitions: Transition[]; known: Sightings } {
  const seen = sightingsOf(clusters.flatMap((cluster) => sightingsIn(connection, cluster)));
  const partial = new Set(
    clusters.filter(({ failures }) => failures.length > 0).map(({ summary }) => summary.id),
  );
  const missing = [...known.values()].filter(({ resourceId }) => !seen.has(resourceId));
  const unseen = missing.filter(({ clusterId }) => partial.has(clusterId));
  const deleted = missing
    .filter(({ clusterId }) => !partial.has(clusterId))
    .map((sighting) => ({ ...sighting, toStatus: "DELETED", errorInfo: null }));
  const changed = [...seen.values(), ...deleted].filter(
    ({ resourceId, toStatus }) => known.get(resourceId)?.toStatus !== toStatus,
  );
  const transitions = changed.map((sighting) => ({
    ...sighting,
    fromStatus: known.get(sighting.resourceId)?.toStatus ?? null,
    observedAt: at,
  }));
  return { transitions, known: new Map([...seen, ...sightingsOf(unseen)]) };
}
