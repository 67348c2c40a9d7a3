import { type Choice, choice } from "./choice.ts";
import { paths } from "#lib/paths.ts";
import type { SearchCluster, SearchConnection } from "#lib/pcs/view/search.ts";

function choicesOfCluster(connection: SearchConnection, cluster: SearchCluster): Choice[] {
  const place = `${cluster.name} · ${connection.name}`;
  return [
    choice("Clusters", cluster.name, paths.cluster(connection.id, cluster.id), {
      ...{ key: `${connection.id} ${cluster.id}`, place: connection.name, also: cluster.id },
    }),
    ...cluster.groups.map(([id, name, types]) =>
      choice("Node groups", name, paths.nodeGroup(connection.id, cluster.id, id), {
        ...{ key: `${connection.id} ${id}`, place, also: `${id} ${types}` },
      }),
    ),
    ...cluster.queues.map(([id, name]) =>
      choice("Queues", name, paths.queue(connection.id, cluster.id, id), {
        ...{ key: `${connection.id} ${id}`, place, also: id },
      }),
    ),
  ];
}

/** The names of clusters and node groups, by id. */
const namesOf = ({ clusters }: SearchConnection): Map<string, string> =>
  new Map(
    clusters.flatMap((cluster): [string, string][] => [
      [cluster.id, cluster.name],
      ...cluster.groups.map(([id, name]): [string, string] => [id, name]),
    ]),
  );

/** Instances lead to the page that lists them: that of their group, or the next above that is still there. */
function choicesOfInstances(connection: SearchConnection): Choice[] {
  const names = namesOf(connection);
  const pageOf = (cluster: string, group: string) => {
    if (names.has(group)) return paths.nodeGroup(connection.id, cluster, group);
    if (names.has(cluster)) return paths.instances(connection.id, cluster);
    return paths.clusters(connection.id);
  };
  return connection.instances.map(([id, type, address, cluster, group]) =>
    choice("Instances", id, pageOf(cluster, group), {
      key: `${connection.id} ${id}`,
      place: [names.get(group), names.get(cluster), connection.name].filter(Boolean).join(" · "),
      also: `${type} ${address}`,
    }),
  );
}

/** Everything of all connections that can be found. */
export const indexedChoices = (connections: SearchConnection[]): Choice[] =>
  connections.flatMap((connection) => [
    choice("Connections", connection.name, paths.clusters(connection.id), {
      ...{ key: connection.id, place: connection.region, also: connection.id },
    }),
    ...connection.clusters.flatMap((cluster) => choicesOfCluster(connection, cluster)),
    ...choicesOfInstances(connection),
  ]);
