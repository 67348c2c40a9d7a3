import Link from "next/link";
import { ClusterStatus } from "./cluster-status.tsx";
import { Copyable } from "#components/ui/copyable.tsx";
import { Ago, Elapsed } from "#components/ui/time.tsx";
import { paths } from "#lib/paths.ts";
import type { ClusterSummary } from "#lib/pcs/spec/cluster-view.ts";

type ClustersTableProps = { connection: string; clusters: ClusterSummary[] };

const heading = "text-ink-soft px-4 py-2 text-left text-sm font-medium whitespace-nowrap";
const cell = "px-4 py-2 align-top";

/** The clusters, newest last, as AWS lists them. On a narrow screen the columns that matter remain. */
export function ClustersTable({ connection, clusters }: ClustersTableProps) {
  return (
    <div className="overflow-x-auto rounded-lg border border-line bg-surface">
      <table className="w-full border-collapse tabular-nums">
        <caption className="sr-only">Clusters</caption>
        <thead className="border-b border-line bg-sunken">
          <tr>
            <th scope="col" className={heading}>
              Name
            </th>
            <th scope="col" className={heading}>
              Status
            </th>
            <th scope="col" className={`${heading} hidden md:table-cell`}>
              Id
            </th>
            <th scope="col" className={`${heading} hidden sm:table-cell`}>
              Created
            </th>
            <th scope="col" className={`${heading} hidden lg:table-cell`}>
              Changed
            </th>
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          {clusters.map((cluster) => (
            <ClusterRow key={cluster.id} connection={connection} cluster={cluster} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function ClusterRow({ connection, cluster }: { connection: string; cluster: ClusterSummary }) {
  const { id, name, status, createdAt, modifiedAt } = cluster;
  return (
    <tr className="hover:bg-hover">
      <th scope="row" className={`${cell} text-left font-medium`}>
        <Link
          href={paths.cluster(connection, id)}
          className="break-words text-accent hover:underline"
        >
          {name}
        </Link>
      </th>
      <td className={cell}>
        <ClusterStatus status={status} />
        {status === "CREATING" && (
          <span className="ml-1.5 text-sm text-ink-soft">
            <Elapsed since={createdAt} />
          </span>
        )}
      </td>
      <td className={`${cell} hidden md:table-cell`}>
        <Copyable value={id} name={`id of ${name}`} />
      </td>
      <td className={`${cell} hidden text-ink-soft sm:table-cell`}>
        <Ago time={createdAt} />
      </td>
      <td className={`${cell} hidden text-ink-soft lg:table-cell`}>
        <Ago time={modifiedAt} />
      </td>
    </tr>
  );
}
