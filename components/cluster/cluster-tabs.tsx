import { useParams, usePathname } from "next/navigation";
import { type ClusterPage, clusterPages } from "./cluster-pages.ts";
import { useConnection } from "#components/layout/connection-context.tsx";
import { TabLinks } from "#components/layout/tab-links.tsx";
import { paths } from "#lib/paths.ts";
import type { ClusterState } from "#lib/pcs/view/snapshot.ts";

/** The parts of a cluster's page; each has an address. */
export function ClusterTabs({ cluster }: { cluster: ClusterState }) {
  const connection = useConnection().id;
  const { summary, groups, queues, running } = cluster;
  const counts: Partial<Record<ClusterPage["label"], number>> = {
    "Node groups": groups.length,
    Queues: queues.length,
    Instances: running && Object.values(running).reduce((sum, count) => sum + count, 0),
  };
  const tabs = clusterPages(connection, summary.id);
  // The cluster may have been opened by its name as well.
  const { cluster: opened } = useParams<{ cluster: string }>();
  const segment = usePathname().replace(paths.cluster(connection, opened), "").split("/")[1];
  // The pages of one group and one queue belong to the tabs that list them.
  const isCurrent = (href: string) =>
    href === paths.cluster(connection, summary.id) + (segment ? `/${segment}` : "");
  const links = tabs.map(({ href, label }) => ({
    href,
    label,
    current: isCurrent(href),
    after: counts[label] !== undefined && (
      <span className="ml-1.5 text-ink-soft">{counts[label]}</span>
    ),
  }));
  return <TabLinks name="Cluster" links={links} />;
}
