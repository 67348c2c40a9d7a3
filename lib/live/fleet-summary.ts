import type { Failure } from "#lib/errors.ts";
import { isFailed, isTransitional } from "#lib/pcs/spec/lifecycle.ts";
import {
  endOfSupport,
  isEndOfSupportNear,
  isKnownVersion,
  isPastEndOfSupport,
} from "#lib/pcs/spec/slurm-versions.ts";
import type { FleetSummary, Noteworthy, StatusCount } from "#lib/pcs/view/fleet.ts";
import type { ClusterState, Snapshot } from "#lib/pcs/view/snapshot.ts";
import { capacityOf } from "./views.ts";

type Resource = {
  summary: { id: string; name: string; status: string; createdAt: string };
  detail?: { errorInfo: Noteworthy["errorInfo"] };
};

function resourcesOf(cluster: ClusterState): Noteworthy[] {
  const noteworthy = (kind: Noteworthy["kind"], { summary, detail }: Resource): Noteworthy => ({
    ...{ kind, id: summary.id, name: summary.name, status: summary.status },
    clusterId: cluster.summary.id,
    clusterName: cluster.summary.name,
    // Of all phases, PCS itself tells the begin of this one alone.
    ...(summary.status === "CREATING" ? { since: summary.createdAt } : {}),
    errorInfo: detail?.errorInfo ?? [],
  });
  return [
    noteworthy("cluster", cluster),
    ...cluster.groups.map((group) => noteworthy("computenodegroup", group)),
    ...cluster.queues.map((queue) => noteworthy("queue", queue)),
  ];
}

function countStatuses(resources: Pick<Resource, "summary">[]): StatusCount[] {
  const counts = new Map<string, number>();
  for (const { summary } of resources)
    counts.set(summary.status, (counts.get(summary.status) ?? 0) + 1);
  // The usual first: a glance down several connections compares the same things.
  return [...counts]
    .map(([status, count]) => ({ status, count }))
    .toSorted((one, other) => Number(other.status === "ACTIVE") - Number(one.status === "ACTIVE"));
}

const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);

function totalCapacity(clusters: ClusterState[]): FleetSummary["capacity"] {
  const capacities = clusters.map(capacityOf);
  const counted = capacities.flatMap(({ now }) => now ?? []);
  return {
    now: counted.length === capacities.length ? sum(counted) : undefined,
    minimum: sum(capacities.map(({ minimum }) => minimum)),
    maximum: sum(capacities.map(({ maximum }) => maximum)),
    limit: sum(capacities.map(({ limit }) => limit ?? 0)),
  };
}

function agingOf(clusters: ClusterState[], now: Date): FleetSummary["aging"] {
  return clusters.flatMap(({ summary: { id, name }, detail }) => {
    const version = detail?.scheduler.version ?? "";
    if (!isKnownVersion(version) || !isEndOfSupportNear(version, now)) return [];
    const ended = isPastEndOfSupport(version, now);
    return [{ id, name, version, end: endOfSupport[version] ?? "", ended }];
  });
}

/** Each failure once: without a permission every cluster tells of the same one. */
function missingFrom({ clusters, instances }: Snapshot): Failure[] {
  const failures = clusters.flatMap((cluster) => cluster.failures);
  if (!instances.ok) failures.push(instances.error);
  // A request id would make two of them, and every answer another one.
  return [
    ...new Map(
      failures.map(({ message, kind, advice }) => [message, { kind, message, advice }]),
    ).values(),
  ];
}

/** What an operator wants to know of a connection first. */
export function fleetSummary(snapshot: Snapshot, now: Date): FleetSummary {
  const { clusters } = snapshot;
  const resources = clusters.flatMap(resourcesOf);
  return {
    clusters: countStatuses(clusters),
    groups: countStatuses(clusters.flatMap(({ groups }) => groups)),
    queues: countStatuses(clusters.flatMap(({ queues }) => queues)),
    changing: resources.filter(({ status }) => isTransitional(status)),
    failed: resources.filter(({ status }) => isFailed(status)),
    capacity: totalCapacity(clusters),
    aging: agingOf(clusters, now),
    missing: missingFrom(snapshot),
  };
}
