import Link from "next/link";
import { ResourceStatus } from "#components/resource-status.tsx";
import { CapacityBar } from "#components/ui/capacity-bar.tsx";
import { Copyable } from "#components/ui/copyable.tsx";
import { type Column, DataTable } from "#components/ui/data-table.tsx";
import { Ago, Elapsed } from "#components/ui/time.tsx";
import { paths } from "#lib/paths.ts";
import { clusterSizes, isSizeName } from "#lib/pcs/spec/limits.ts";
import type { ClusterRow } from "#lib/pcs/view/cluster-row.ts";

type ClustersTableProps = { connection: string; clusters: ClusterRow[] };

const sizeLabel = (size = "") => (isSizeName(size) ? clusterSizes[size].label : size);

const columns = (connection: string): [Column<ClusterRow>, ...Column<ClusterRow>[]] => [
  {
    heading: "Name",
    cell: ({ id, name }) => (
      <Link
        href={paths.cluster(connection, id)}
        className="break-words text-accent hover:underline"
      >
        {name}
      </Link>
    ),
  },
  { heading: "Status", cell: (row) => <StatusCell row={row} /> },
  {
    heading: "Id",
    room: "lg",
    cell: ({ id, name }) => <Copyable value={id} name={`id of ${name}`} />,
  },
  { heading: "Size", room: "md", cell: ({ size }) => sizeLabel(size) },
  { heading: "Slurm", room: "md", cell: ({ slurmVersion }) => slurmVersion },
  { heading: "Node groups", room: "md", numeric: true, cell: ({ groups }) => groups },
  { heading: "Queues", room: "md", numeric: true, cell: ({ queues }) => queues },
  {
    heading: "Instances",
    room: "sm",
    cell: ({ capacity }) => <CapacityBar {...capacity} limit={capacity.limit} />,
  },
  { heading: "Created", room: "lg", cell: ({ createdAt }) => <Ago time={createdAt} /> },
];

/** The clusters, in the order AWS lists them. */
export function ClustersTable({ connection, clusters }: ClustersTableProps) {
  return (
    <DataTable
      caption="Clusters"
      columns={columns(connection)}
      rows={clusters}
      keyOf={({ id }) => id}
    />
  );
}

/** The cluster's own status, and beside it what goes on in its groups and queues. */
function StatusCell({ row: { status, createdAt, changing, failed } }: { row: ClusterRow }) {
  return (
    <div className="flex flex-wrap items-center gap-x-2">
      <ResourceStatus status={status} />
      <span className="text-sm text-ink-soft">
        {status === "CREATING" && <Elapsed since={createdAt} />}
        {changing > 0 && ` ${String(changing)} changing`}
        {failed > 0 && ` ${String(failed)} failed`}
      </span>
    </div>
  );
}
