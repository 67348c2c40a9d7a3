import { isFailed, isTransitional } from "#lib/pcs/spec/lifecycle.ts";
import { endOfSupport, isEndOfSupportNear, isKnownVersion } from "#lib/pcs/spec/slurm-versions.ts";
import type { FleetSummary, Noteworthy } from "#lib/pcs/view/fleet.ts";
import type { ClusterState, Snapshot } from "#lib/pcs/view/snapshot.ts";
import { capacityOf } from "./views.ts";

type Listed = { summary: { id: string; name: string; status: string } };

function resourcesOf(cluster: ClusterState): Noteworthy[] {
  const noteworthy = (kind: Noteworthy["kind"], { summary }: Listed): Noteworthy => ({
    ...{ kind, id: summary.id, name: summary.name, status: summary.status },
    clusterId: cluster.summary.id,
  });
  return [
    noteworthy("cluster", cluster),
    ...cluster.groups.map((group) => noteworthy("computenodegroup", group)),
    ...cluster.queues.map((queue) => noteworthy("queue", queue)),
  ];
}

function countStatuses(clusters: ClusterState[]): FleetSummary["clusters"] {
  const counts = new Map<string, number>();
  for (const { summary } of clusters)
    counts.set(summary.status, (counts.get(summary.status) ?? 0) + 1);
  return [...counts].map(([status, count]) => ({ status, count }));
}

const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);

function agingOf(clusters: ClusterState[], now: Date): FleetSummary["aging"] {
  return clusters.flatMap(({ summary: { id, name }, detail }) => {
    const version = detail?.scheduler.version ?? "";
    if (!isKnownVersion(version) || !isEndOfSupportNear(version, now)) return [];
    return [{ id, name, version, end: endOfSupport[version] ?? "" }];
  });
}

/** What an operator wants to know of a connection first. */
export function fleetSummary({ clusters }: Pick<Snapshot, "clusters">, now: Date): FleetSummary {
  const resources = clusters.flatMap(resourcesOf);
  const capacities = clusters.map(capacityOf);
  const counted = capacities.flatMap((capacity) => capacity.now ?? []);
  return {
    clusters: countStatuses(clusters),
    groups: sum(clusters.map(({ groups }) => groups.length)),
    queues: sum(clusters.map(({ queues }) => queues.length)),
    changing: resources.filter(({ status }) => isTransitional(status)),
    failed: resources.filter(({ status }) => isFailed(status)),
    capacity: {
      now: counted.length === capacities.length ? sum(counted) : undefined,
      minimum: sum(capacities.map(({ minimum }) => minimum)),
      maximum: sum(capacities.map(({ maximum }) => maximum)),
      limit: sum(capacities.map(({ limit }) => limit ?? 0)),
    },
    aging: agingOf(clusters, now),
  };
}
