import { paths } from "#lib/paths.ts";

const pages = [
  ["Overview", paths.cluster],
  ["Topology", paths.topology],
  ["Node groups", paths.nodeGroups],
  ["Queues", paths.queues],
  ["Instances", paths.instances],
  ["Tags", paths.tags],
  ["Activity", paths.activity],
] as const;

export type ClusterPage = { label: (typeof pages)[number][0]; href: string };

/** The parts of a cluster's page, in order. */
export const clusterPages = (connection: string, cluster: string): ClusterPage[] =>
  pages.map(([label, href]) => ({ label, href: href(connection, cluster) }));
