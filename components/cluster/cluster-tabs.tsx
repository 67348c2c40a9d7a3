import Link from "next/link";
import { useParams, usePathname } from "next/navigation";
import { type ClusterPage, clusterPages } from "./cluster-pages.ts";
import { useConnection } from "#components/layout/connection-context.tsx";
import { classNames } from "#components/ui/class-names.ts";
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
  return (
    <nav aria-label="Cluster" className="flex gap-1 overflow-x-auto border-b border-line">
      {tabs.map(({ href, label }) => (
        <Link
          key={href}
          href={href}
          aria-current={isCurrent(href) ? "page" : undefined}
          className={classNames(
            "-mb-px border-b-2 px-3 py-2 font-medium whitespace-nowrap",
            isCurrent(href)
              ? "border-accent text-ink"
              : "border-transparent text-ink-soft hover:text-ink",
          )}
        >
          {label}
          {counts[label] !== undefined && (
            <span className="ml-1.5 text-ink-soft">{counts[label]}</span>
          )}
        </Link>
      ))}
    </nav>
  );
}
