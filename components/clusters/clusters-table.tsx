"use client";

import Link from "next/link";
import { useMemo } from "react";
import { type Arrangement } from "#components/table/arrange.ts";
import { ResourceTable } from "#components/table/resource-table.tsx";
import type { ResourceColumn, ResourceColumns } from "#components/table/table-column.ts";
import { ResourceStatus } from "#components/resource-status.tsx";
import { CapacityBar } from "#components/ui/capacity-bar.tsx";
import { Copyable } from "#components/ui/copyable.tsx";
import { AgoByMinute, Elapsed } from "#components/ui/time.tsx";
import { paths } from "#lib/paths.ts";
import { clusterSizes, isSizeName } from "#lib/pcs/spec/limits.ts";
import type { ClusterRow } from "#lib/pcs/view/cluster-row.ts";

const sizeLabel = (size = "") => (isSizeName(size) ? clusterSizes[size].label : size);

const tagsOf = ({ tags }: ClusterRow) =>
  Object.entries(tags ?? {}).map(([key, value]) => `${key}:${value}`);

/** How clusters are filtered and sorted. */
export const clusterArrangement: Arrangement<ClusterRow> = {
  properties: {
    name: ({ name }) => [name],
    id: ({ id }) => [id],
    status: ({ status }) => [status],
    size: ({ size }) => (size ? [size] : []),
    slurm: ({ slurmVersion }) => (slurmVersion ? [slurmVersion] : []),
    tag: tagsOf,
  },
  sortKeys: {
    name: ({ name }) => name,
    status: ({ status }) => status,
    id: ({ id }) => id,
    size: ({ size }) => (size && isSizeName(size) ? clusterSizes[size].maxInstances : undefined),
    slurm: ({ slurmVersion }) => slurmVersion,
    groups: ({ groups }) => groups,
    queues: ({ queues }) => queues,
    instances: ({ capacity }) => capacity.now ?? capacity.minimum,
    tags: (row) => tagsOf(row).join("\n") || undefined,
    created: ({ createdAt }) => Date.parse(createdAt),
    changed: ({ modifiedAt }) => Date.parse(modifiedAt),
  },
};

export const propertyLabels = {
  name: "Name",
  id: "Id",
  status: "Status",
  size: "Size",
  slurm: "Slurm",
  tag: "Tag",
} as const;

/** Tags that a row shows before it says how many more there are. */
const shownTags = 2;

function Tags({ row }: { row: ClusterRow }) {
  const all = tagsOf(row);
  return (
    <span className="flex max-w-56 flex-wrap gap-1" title={all.join("\n")}>
      {all.slice(0, shownTags).map((tag) => (
        <span key={tag} className="max-w-full truncate rounded bg-sunken px-1.5 text-sm">
          {tag}
        </span>
      ))}
      {all.length > shownTags && (
        <span className="text-sm text-ink-soft">+{all.length - shownTags}</span>
      )}
    </span>
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

type ClusterColumn = ResourceColumn<ClusterRow>;

const nameColumn = (connection: string): ClusterColumn => ({
  id: "name",
  heading: "Name",
  sorts: true,
  cell: ({ id, name }) => (
    <Link
      href={paths.cluster(connection, id)}
      prefetch={false}
      className="inline-block min-w-32 break-words text-accent hover:underline"
    >
      {name}
    </Link>
  ),
});

/** The columns that may be hidden. */
export const optionalColumns: ClusterColumn[] = [
  { id: "status", heading: "Status", sorts: true, cell: (row) => <StatusCell row={row} /> },
  {
    id: "id",
    heading: "Id",
    sorts: true,
    room: "lg",
    cell: ({ id, name }) => (
      <span className="inline-block min-w-40">
        <Copyable value={id} name={`id of ${name}`} />
      </span>
    ),
  },
  { id: "size", heading: "Size", sorts: true, room: "md", cell: ({ size }) => sizeLabel(size) },
  {
    id: "slurm",
    heading: "Slurm",
    sorts: true,
    room: "md",
    cell: ({ slurmVersion }) => slurmVersion,
  },
  {
    id: "groups",
    heading: "Node groups",
    sorts: true,
    room: "md",
    numeric: true,
    cell: ({ groups }) => groups,
  },
  {
    id: "queues",
    heading: "Queues",
    sorts: true,
    room: "md",
    numeric: true,
    cell: ({ queues }) => queues,
  },
  {
    id: "instances",
    heading: "Instances",
    sorts: true,
    room: "sm",
    cell: ({ capacity }) => <CapacityBar {...capacity} limit={capacity.limit} />,
  },
  { id: "tags", heading: "Tags", sorts: true, room: "lg", cell: (row) => <Tags row={row} /> },
  {
    id: "created",
    heading: "Created",
    sorts: true,
    room: "lg",
    cell: ({ createdAt }) => <AgoByMinute time={createdAt} />,
  },
  {
    id: "changed",
    heading: "Changed",
    sorts: true,
    room: "lg",
    cell: ({ modifiedAt }) => <AgoByMinute time={modifiedAt} />,
  },
];

type ClustersTableProps = Pick<
  Parameters<typeof ResourceTable<ClusterRow>>[0],
  "rows" | "state" | "onSort" | "selection"
> & { connection: string; hidden: string[] };

/** One page of the clusters. */
export function ClustersTable({ connection, hidden, ...props }: ClustersTableProps) {
  const hiding = hidden.join();
  // The same columns keep rows from being drawn anew.
  const columns = useMemo((): ResourceColumns<ClusterRow> => {
    const ids = hiding.split(",");
    return [nameColumn(connection), ...optionalColumns.filter(({ id }) => !ids.includes(id))];
  }, [connection, hiding]);
  return (
    <ResourceTable
      {...props}
      caption="Clusters"
      columns={columns}
      idOf={({ id }) => id}
      nameOf={({ name }) => name}
    />
  );
}
