"use client";

import { ArrowDown, ArrowUp } from "lucide-react";
import type { ReactNode } from "react";
import { VirtualRows } from "./virtual-rows.tsx";
import type { TableState } from "./table-state.ts";
import { classNames } from "#components/ui/class-names.ts";
import { type Column, roomClass } from "#components/ui/data-table.tsx";

/** A column with an id, which the address knows it by. */
export type ResourceColumn<Row> = Column<Row> & { id: string; sorts?: boolean };

type Selection = { chosen: ReadonlySet<string>; choose: (ids: ReadonlySet<string>) => void };

type ResourceTableProps<Row> = {
  caption: string;
  columns: [ResourceColumn<Row>, ...ResourceColumn<Row>[]];
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
  const { caption, columns, rows, idOf, state } = props;
  const row = (each: Row) => <ResourceRow key={idOf(each)} {...props} row={each} />;
  return (
    <div className="overflow-x-auto rounded-lg border border-line bg-surface">
      <table
        className={classNames(
          "w-full border-collapse tabular-nums",
          state.density === "compact" && "[&_td]:py-0.5 [&_th]:py-0.5",
        )}
        aria-rowcount={rows.length > virtualFrom ? rows.length + 1 : undefined}
      >
        <caption className="sr-only">{caption}</caption>
        <Head {...props} />
        {rows.length > virtualFrom ? (
          <VirtualRows
            rows={rows}
            render={row}
            columns={columns.length + 1}
            rowHeight={state.density === "compact" ? 41 : 53}
          />
        ) : (
          <tbody className="divide-y divide-line">{rows.map(row)}</tbody>
        )}
      </table>
    </div>
  );
}

function Head<Row>({ columns, rows, idOf, state, onSort, selection }: ResourceTableProps<Row>) {
  const all = rows.length > 0 && rows.every((row) => selection.chosen.has(idOf(row)));
  const toggle = () => {
    const ids = rows.map(idOf);
    const others = [...selection.chosen].filter((id) => !ids.includes(id));
    selection.choose(new Set(all ? others : [...others, ...ids]));
  };
  return (
    <thead className="border-b border-line bg-sunken">
      <tr>
        <td className="w-8 py-2 pl-4">
          <input
            type="checkbox"
            aria-label="Select all rows shown"
            checked={all}
            onChange={toggle}
            className="size-4 align-middle accent-accent-fill"
          />
        </td>
        {columns.map((column) => (
          <HeadCell key={column.id} column={column} sort={state.sort} onSort={onSort} />
        ))}
      </tr>
    </thead>
  );
}

type HeadCellProps<Row> = {
  column: ResourceColumn<Row>;
  sort: TableState["sort"];
  onSort: (sort: TableState["sort"]) => void;
};

const directions = { ascending: ArrowUp, descending: ArrowDown } as const;

function HeadCell<Row>({ column, sort, onSort }: HeadCellProps<Row>) {
  const { id, heading, sorts, numeric } = column;
  const direction =
    sort?.column === id ? (sort.descending ? "descending" : "ascending") : undefined;
  const Arrow = direction && directions[direction];
  // The third click gives back the order of AWS.
  const next =
    direction === "descending" ? undefined : { column: id, descending: direction === "ascending" };
  return (
    <th
      scope="col"
      aria-sort={direction}
      className={classNames(
        "px-4 py-2 text-sm font-medium whitespace-nowrap text-ink-soft",
        numeric ? "text-right" : "text-left",
        roomClass(column),
      )}
    >
      {sorts ? (
        <button
          type="button"
          onClick={() => onSort(next)}
          className="inline-flex items-center gap-1 rounded hover:text-ink"
        >
          {heading}
          {Arrow ? <Arrow aria-hidden className="size-3.5" /> : null}
        </button>
      ) : (
        heading
      )}
    </th>
  );
}

type ResourceRowProps<Row> = ResourceTableProps<Row> & { row: Row };

function ResourceRow<Row>({ row, columns, idOf, nameOf, selection }: ResourceRowProps<Row>) {
  const [name, ...others] = columns;
  const id = idOf(row);
  const chosen = selection.chosen.has(id);
  const toggle = () => {
    const rest = [...selection.chosen].filter((other) => other !== id);
    selection.choose(new Set(chosen ? rest : [...rest, id]));
  };
  return (
    <tr className={chosen ? "bg-accent-soft" : "hover:bg-hover"}>
      <td className="w-8 py-2 pl-4 align-top">
        <input
          type="checkbox"
          aria-label={`Select ${nameOf(row)}`}
          checked={chosen}
          onChange={toggle}
          className="size-4 align-middle accent-accent-fill"
        />
      </td>
      <th scope="row" className="px-4 py-2 text-left align-top font-medium">
        {name.cell(row)}
      </th>
      {others.map((column) => (
        <Cell key={column.id} column={column}>
          {column.cell(row)}
        </Cell>
      ))}
    </tr>
  );
}

function Cell<Row>({ column, children }: { column: Column<Row>; children: ReactNode }) {
  return (
    <td
      className={classNames(
        "px-4 py-2 align-top",
        column.numeric && "text-right",
        roomClass(column),
      )}
    >
      {children}
    </td>
  );
}
