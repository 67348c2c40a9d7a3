"use client";

import { SearchX, Tags } from "lucide-react";
import Link from "next/link";
import { memo, useState } from "react";
import {
  clusterArrangement,
  ClustersTable,
  optionalColumns,
  propertyLabels,
} from "./clusters-table.tsx";
import { useConnection } from "#components/layout/connection-context.tsx";
import { Permitted } from "#components/layout/permissions.tsx";
import { arrange, pageOf, proposals } from "#components/table/arrange.ts";
import { FilterBar } from "#components/table/filter-bar.tsx";
import { Pager } from "#components/table/pager.tsx";
import { LooksMenu, ViewsMenu } from "#components/table/table-menus.tsx";
import { tableQuery } from "#components/table/table-state.ts";
import { useTableState } from "#components/table/use-table-state.ts";
import type { View } from "#components/table/views-panel.tsx";
import { selectForTags } from "#components/tags/bulk/selection.ts";
import { TeardownLink } from "#components/teardown/teardown-link.tsx";
import { Button, buttonClass } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { preferTableAction, removeViewAction, saveViewAction } from "#lib/actions/tables.ts";
import { paths } from "#lib/paths.ts";
import type { ClusterRow } from "#lib/pcs/view/cluster-row.ts";
import type { TablePreference } from "#lib/table-preference.ts";

const shape = {
  properties: Object.keys(clusterArrangement.properties),
  columns: ["name", ...optionalColumns.map(({ id }) => id)],
};

/** How a person left the table, and the views that they saved of it. */
export type TableMemory = { preference: TablePreference; views: View[] };

type ClustersListProps = { clusters: ClusterRow[]; memory: TableMemory };

/**
 * The clusters of a connection, filtered, sorted and paged as the address says. A poll that brings
 * nothing new does not draw them again.
 */
export const ClustersList = memo(function ClustersList({
  clusters,
  memory: { preference, views },
}: ClustersListProps) {
  const connection = useConnection().id;
  const { state, change } = useTableState(shape, preference);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const found = arrange(clusters, state, clusterArrangement);
  const { rows, current, pages } = pageOf(found, state);
  return (
    <>
      <div className="flex flex-wrap items-start gap-3">
        <FilterBar
          state={state}
          labels={propertyLabels}
          propose={(typed) => proposals(clusters, clusterArrangement, typed)}
          onChange={change}
          counts={{ found: found.length, all: clusters.length }}
        />
        <div className="flex items-start gap-2">
          <ViewsMenu
            views={views}
            query={tableQuery({ ...state, page: 1 }, preference)}
            onSave={(view) => saveViewAction(connection, view)}
            onRemove={(name) => removeViewAction(connection, name)}
          />
          <LooksMenu
            columns={optionalColumns}
            state={state}
            onChange={change}
            onPrefer={preferTableAction}
          />
        </div>
      </div>
      <Chosen clusters={clusters} chosen={chosen} onClear={() => setChosen(new Set())} />
      {found.length > 0 ? (
        <ClustersTable
          connection={connection}
          rows={rows}
          hidden={state.hidden}
          state={state}
          onSort={(sort) => change({ sort })}
          selection={{ chosen, choose: setChosen }}
        />
      ) : (
        <NothingFound onClear={() => change({ filters: [], text: "" })} />
      )}
      {(clusters.length > 20 || state.page > 1) && (
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
});

type ChosenProps = {
  clusters: ClusterRow[];
  chosen: ReadonlySet<string>;
  onClear: () => void;
};

/** What can be done with the rows that were selected. Those that were deleted meanwhile do not count. */
function Chosen({ clusters, chosen, onClear }: ChosenProps) {
  const connection = useConnection().id;
  if (chosen.size === 0) return null;
  const selected = clusters.filter(({ id }) => chosen.has(id));
  const ids = selected.map(({ id }) => id);
  return (
    <div
      role="status"
      className="flex flex-wrap items-center gap-3 rounded-lg border border-line bg-accent-soft px-4 py-2"
    >
      <span className="font-medium">{ids.length} selected</span>
      <Permitted to="tags:write">
        <Link
          href={paths.bulkTags(connection)}
          onClick={() => selectForTags(selected.map(({ arn }) => arn))}
          className={buttonClass("secondary")}
        >
          <Tags aria-hidden className="size-4" />
          Edit tags
        </Link>
      </Permitted>
      <TeardownLink clusters={ids} />
      <Button look="secondary" onClick={() => void navigator.clipboard.writeText(ids.join("\n"))}>
        Copy ids
      </Button>
      <Button look="quiet" onClick={onClear}>
        Clear selection
      </Button>
    </div>
  );
}

function NothingFound({ onClear }: { onClear: () => void }) {
  return (
    <div className="rounded-lg border border-line bg-surface">
      <EmptyState
        icon={SearchX}
        title="No cluster matches"
        action={
          <Button look="secondary" onClick={onClear}>
            Show all clusters
          </Button>
        }
      >
        <p>Filters on different properties must all be met; of one property, any value will do.</p>
      </EmptyState>
    </div>
  );
}
