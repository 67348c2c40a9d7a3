"use client";

import { lazy, type ReactNode, Suspense } from "react";
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
  const drawAt = (index: number, place: RowPlace) =>
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
          <Suspense fallback={<FirstRows rows={rows} draw={draw} />}>
            <VirtualRows
              ids={ids}
              draw={drawAt}
              columns={columns.length + 1}
              rowHeight={compact ? 41 : 53}
            />
          </Suspense>
        ) : (
          <FirstRows rows={rows} draw={draw} />
        )}
      </table>
    </div>
  );
}

type FirstRowsProps<Row> = Pick<ResourceTableProps<Row>, "rows"> & {
  draw: (row: Row) => ReactNode;
};

/** As many rows as are drawn without reckoning which ones are in view. */
const FirstRows = <Row,>({ rows, draw }: FirstRowsProps<Row>) => (
  <tbody className="divide-y divide-line">
    {rows.slice(0, virtualFrom).map((row) => draw(row))}
  </tbody>
);
