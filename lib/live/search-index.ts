import type { SearchCluster, SearchConnection, SearchInstance } from "#lib/pcs/view/search.ts";
import type { ClusterState, Snapshot } from "#lib/pcs/view/snapshot.ts";
import type { ConnectionReading } from "./read-all.ts";

function clusterEntry({ summary, groups, queues }: ClusterState): SearchCluster {
  return {
    id: summary.id,
    name: summary.name,
    groups: groups.map(({ summary: { id, name }, detail }) => [
      id,
      name,
      (detail?.instanceTypes ?? []).join(" "),
    ]),
    queues: queues.map(({ summary: { id, name } }) => [id, name]),
  };
}

const instanceEntries = ({ instances }: Snapshot): SearchInstance[] =>
  instances.ok
    ? instances.value.map((one) => [
        one.id,
        one.type,
        one.privateIpAddress ?? "",
        one.clusterId,
        one.groupId,
      ])
    : [];

/** What there is to be said about a connection that is not known wholly, or not as of now. */
function notesOf({ connection: { name }, result }: ConnectionReading): string[] {
  if (!result) return [`${name} is still being read.`];
  if (!result.ok) return [`${name} could not be read: ${result.error.message}`];
  const { value, failure } = result.value;
  return [
    ...(failure ? [`${name} is shown as it was read before: ${failure.message}`] : []),
    ...(value.instances.ok ? [] : [`The instances of ${name} could not be read.`]),
    ...(value.clusters.some(({ failures }) => failures.length > 0)
      ? [`Some node groups or queues of ${name} could not be read.`]
      : []),
  ];
}

/** Everything of a connection that can be found by name or id. */
export function searchEntry(reading: ConnectionReading): SearchConnection {
  const { connection, mayCreate, result } = reading;
  const { id, name, region } = connection;
  const snapshot = result?.ok ? result.value.value : undefined;
  return {
    ...{ id, name, region, mayCreate },
    clusters: snapshot?.clusters.map(clusterEntry) ?? [],
    instances: snapshot ? instanceEntries(snapshot) : [],
    notes: notesOf(reading),
    beingRead: !result,
  };
}
