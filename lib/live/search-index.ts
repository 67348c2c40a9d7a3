import { paths } from "#lib/paths.ts";
import type { SearchItem } from "#lib/pcs/view/search.ts";
import type { ClusterState, Snapshot } from "#lib/pcs/view/snapshot.ts";

type Place = { id: string; name: string; region: string };

function itemsOfCluster({ id: connection, name }: Place, cluster: ClusterState): SearchItem[] {
  const { summary, groups, queues } = cluster;
  const within = `${summary.name} · ${name}`;
  return [
    {
      ...{ kind: "cluster", name: summary.name, also: summary.id, place: name },
      href: paths.cluster(connection, summary.id),
    },
    ...groups.map(({ summary: group, detail }): SearchItem => ({
      ...{ kind: "node group", name: group.name, place: within },
      also: [group.id, ...(detail?.instanceTypes ?? [])].join(" "),
      href: paths.nodeGroup(connection, summary.id, group.id),
    })),
    ...queues.map(({ summary: queue }): SearchItem => ({
      ...{ kind: "queue", name: queue.name, also: queue.id, place: within },
      href: paths.queue(connection, summary.id, queue.id),
    })),
  ];
}

/** Everything of a connection that can be found by name or id. */
export function searchItems(place: Place, { clusters, instances }: Snapshot): SearchItem[] {
  const names = new Map(clusters.map(({ summary }) => [summary.id, summary.name]));
  const running = instances.ok ? instances.value : [];
  return [
    ...clusters.flatMap((cluster) => itemsOfCluster(place, cluster)),
    ...running.map(({ id, type, privateIpAddress = "", clusterId, groupId }): SearchItem => ({
      ...{ kind: "instance", name: id, also: `${type} ${privateIpAddress}` },
      place: `${names.get(clusterId) ?? clusterId} · ${place.name}`,
      href: paths.nodeGroup(place.id, clusterId, groupId),
    })),
  ];
}
