"use client";

import { lazy, type ReactNode, Suspense, useSyncExternalStore } from "react";
import { Spacer } from "./spacer.tsx";
import type { ResourceColumns, Selection } from "./table-column.ts";
import { TableHead } from "./table-head.tsx";
import { type RowPlace, TableRow } from "./table-row.tsx";
import type { TableState } from "./table-state.ts";
import { classNames } from "#components/ui/class-names.ts";

// Few look at so many rows at once; everyone else need not load it.
const VirtualRows = lazy(async () => ({
  default: (await import("./virtual-rows.tsx")).VirtualRows,
}));

type ResourceTableProps<Row> = {
  caption: string;
  columns: ResourceColumns<Row>;
  rows: Row[];
  idOf: (row: Row) => string;
  nameOf: (row: Row) => string;
  state: Pick<TableState, "sort" | "density">;
  onSort: (sort: TableState["sort"]) => void;
  selection: Selection;
};

/** From so many rows on, only those in view are in the page. */
const virtualFrom = 100;

/** What fills a tall window. */
const firstRows = 36;

const never = () => () => undefined;

/** Whether the browser has taken over what the server drew. */
const useIsHydrated = () =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );

/** A table that sorts and selects. The first column names the row. */
export function ResourceTable<Row>(props: ResourceTableProps<Row>) {
  const { caption, columns, rows, state, idOf, nameOf, onSort, selection } = props;
  const ids = rows.map(idOf);
  const compact = state.density === "compact";
  const isLong = rows.length > virtualFrom;
  const { chosen, choose } = selection;
  const draw = (row: Row, place?: RowPlace) => {
    const id = idOf(row);
    const known = { row, id, name: nameOf(row), columns, choose, place };
    return <TableRow key={id} {...known} chosen={chosen.has(id)} />;
  };
  const drawAt = (index: number, place?: RowPlace) =>
    rows.slice(index, index + 1).map((row) => draw(row, place));
  return (
    <div className="overflow-x-auto rounded-lg border border-line bg-surface">
      <table
        className={classNames(
          "w-full border-collapse tabular-nums",
          compact && "[&_td]:py-0.5 [&_th]:py-0.5",
        )}
        aria-rowcount={isLong ? rows.length + 1 : undefined}
      >
        <caption className="sr-only">{caption}</caption>
        <TableHead {...{ columns, ids, onSort, selection }} sort={state.sort} />
        {isLong ? (
          <LongBody {...{ ids, drawAt, columns: columns.length + 1, compact }} />
        ) : (
          <tbody className="divide-y divide-line">{rows.map((row) => draw(row))}</tbody>
        )}
      </table>
    </div>
  );
}

type LongBodyProps = {
  ids: string[];
  drawAt: (index: number, place?: RowPlace) => ReactNode;
  columns: number;
  compact: boolean;
};

/**
 * The server draws as many rows as fill a tall window. A Suspense boundary around them would hide them until a
 * script has run, so there is one only once the browser has taken over.
 */
function LongBody({ ids, drawAt, columns, compact }: LongBodyProps) {
  const rowHeight = compact ? 41 : 53;
  const first = (
    <tbody className="divide-y divide-line">
      {ids.slice(0, firstRows).map((_, index) => drawAt(index))}
      <Spacer height={(ids.length - firstRows) * rowHeight} columns={columns} />
    </tbody>
  );
  if (!useIsHydrated()) return first;
  return (
    <Suspense fallback={first}>
      <VirtualRows ids={ids} draw={drawAt} columns={columns} rowHeight={rowHeight} />
    </Suspense>
  );
}
