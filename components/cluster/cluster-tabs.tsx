import Link from "next/link";
import { usePathname } from "next/navigation";
import { useConnection } from "#components/layout/connection-context.tsx";
import { classNames } from "#components/ui/class-names.ts";
import { paths } from "#lib/paths.ts";
import type { ClusterState } from "#lib/pcs/view/snapshot.ts";

type Tab = { href: string; label: string; count?: number };

/** The parts of a cluster's page; each has an address. */
export function ClusterTabs({ cluster }: { cluster: ClusterState }) {
  const connection = useConnection().id;
  const { summary, groups, queues, running } = cluster;
  const tabs: Tab[] = [
    { href: paths.cluster(connection, summary.id), label: "Overview" },
    { href: paths.topology(connection, summary.id), label: "Topology" },
    {
      href: paths.nodeGroups(connection, summary.id),
      label: "Node groups",
      count: groups.length,
    },
    { href: paths.queues(connection, summary.id), label: "Queues", count: queues.length },
    {
      href: paths.instances(connection, summary.id),
      label: "Instances",
      count: running && Object.values(running).reduce((sum, count) => sum + count, 0),
    },
    { href: paths.tags(connection, summary.id), label: "Tags" },
    { href: paths.activity(connection, summary.id), label: "Activity" },
  ];
  const pathname = usePathname();
  // The pages of one group and one queue belong to the tabs that list them.
  const isCurrent = (href: string) =>
    pathname === href || (href !== tabs[0]?.href && pathname.startsWith(`${href}/`));
  return (
    <nav aria-label="Cluster" className="flex gap-1 overflow-x-auto border-b border-line">
      {tabs.map(({ href, label, count }) => (
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
          {count !== undefined && <span className="ml-1.5 text-ink-soft">{count}</span>}
        </Link>
      ))}
    </nav>
  );
}
