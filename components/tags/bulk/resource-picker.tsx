"use client";

import Link from "next/link";
import { useMemo } from "react";
import { kindName } from "./resource-name.tsx";
import { changeSelected } from "./selection.ts";
import { useConnection } from "#components/layout/connection-context.tsx";
import { addressOf } from "#components/resource-address.ts";
import { type Arrangement, arrange, pageOf, proposals } from "#components/table/arrange.ts";
import { FilterBar } from "#components/table/filter-bar.tsx";
import { Pager } from "#components/table/pager.tsx";
import { ResourceTable } from "#components/table/resource-table.tsx";
import type { ResourceColumns } from "#components/table/table-column.ts";
import { useTableState } from "#components/table/use-table-state.ts";
import { Copyable } from "#components/ui/copyable.tsx";
import type { Resource } from "#lib/pcs/view/resource.ts";
import type { TablePreference } from "#lib/table-preference.ts";

const arrangement: Arrangement<Resource> = {
  properties: {
    kind: (resource) => [kindName(resource)],
    name: ({ name }) => [name],
    cluster: ({ clusterName }) => [clusterName],
    id: ({ id }) => [id],
  },
  sortKeys: {
    name: ({ name }) => name,
    kind: kindName,
    cluster: ({ clusterName }) => clusterName,
    id: ({ id }) => id,
  },
};

const labels = { kind: "Kind", name: "Name", cluster: "Cluster", id: "Id" } as const;

const shape = {
  properties: Object.keys(arrangement.properties),
  columns: Object.keys(arrangement.sortKeys),
};

const preference: TablePreference = { pageSize: 20, hidden: [], density: "compact" };

const columnsFor = (connection: string): ResourceColumns<Resource> => [
  {
    id: "name",
    heading: "Name",
    sorts: true,
    cell: (resource) => (
      <Link
        href={addressOf(connection, resource)}
        prefetch={false}
        className="break-words text-accent hover:underline"
      >
        {resource.name}
      </Link>
    ),
  },
  { id: "kind", heading: "Kind", sorts: true, cell: kindName },
  { id: "cluster", heading: "Cluster", sorts: true, cell: ({ clusterName }) => clusterName },
  {
    id: "id",
    heading: "Id",
    sorts: true,
    room: "md",
    cell: ({ id, name }) => <Copyable value={id} name={`id of ${name}`} />,
  },
];

type ResourcePickerProps = { resources: Resource[]; chosen: ReadonlySet<string> };

/** All that has tags, to be selected: clusters, node groups and queues side by side. */
export function ResourcePicker({ resources, chosen }: ResourcePickerProps) {
  const connection = useConnection().id;
  const { state, change } = useTableState(shape, preference);
  const columns = useMemo(() => columnsFor(connection), [connection]);
  const found = arrange(resources, state, arrangement);
  const { rows, current, pages } = pageOf(found, state);
  return (
    <>
      <FilterBar
        state={state}
        labels={labels}
        propose={(typed) => proposals(resources, arrangement, typed)}
        onChange={change}
        counts={{ found: found.length, all: resources.length }}
      />
      <ResourceTable
        caption="Resources"
        columns={columns}
        rows={rows}
        idOf={({ arn }) => arn}
        nameOf={(resource) => `${kindName(resource)} ${resource.name}`}
        state={state}
        onSort={(sort) => change({ sort })}
        selection={{
          chosen,
          choose: (next) =>
            changeSelected((before) => (typeof next === "function" ? next(before) : next)),
        }}
      />
      {(resources.length > preference.pageSize || state.page > 1) && (
        <Pager
          current={current}
          pages={pages}
          pageSize={state.pageSize}
          onPage={(page) => change({ page })}
          onPageSize={(pageSize) => change({ pageSize })}
        />
      )}
    </>
  );
}
