import { type ReactNode, type Ref, useMemo } from "react";
import type { ResourceColumns, Selection } from "./table-column.ts";
import { classNames } from "#components/ui/class-names.ts";
import { type Column, roomClass } from "#components/ui/data-table.tsx";

/** Where a row stands in a table of which not all rows are in the page. */
export type RowPlace = {
  ref: Ref<HTMLTableRowElement>;
  "data-index": number;
  "aria-rowindex": number;
};

type TableRowProps<Row> = {
  row: Row;
  id: string;
  name: string;
  columns: ResourceColumns<Row>;
  chosen: boolean;
  choose: Selection["choose"];
  place?: RowPlace;
};

const without = (ids: ReadonlySet<string>, id: string) =>
  new Set([...ids].filter((other) => other !== id));

/** A row with its checkbox. What is inside is drawn anew only when the row or the columns changed. */
export function TableRow<Row>({
  row,
  id,
  name,
  columns,
  chosen,
  choose,
  place,
}: TableRowProps<Row>) {
  const cells = useMemo(() => <Cells row={row} columns={columns} />, [row, columns]);
  const toggle = () => choose((ids) => (ids.has(id) ? without(ids, id) : new Set([...ids, id])));
  return (
    <tr {...place} className={chosen ? "bg-accent-soft" : "hover:bg-hover"}>
      <td className="w-8 py-2 pl-4 align-top">
        <input
          type="checkbox"
          aria-label={`Select ${name}`}
          checked={chosen}
          onChange={toggle}
          className="size-4 align-middle accent-accent-fill"
        />
      </td>
      {cells}
    </tr>
  );
}

function Cells<Row>({
  row,
  columns: [name, ...others],
}: Pick<TableRowProps<Row>, "row" | "columns">) {
  return (
    <>
      <th scope="row" className="px-4 py-2 text-left align-top font-medium">
        {name.cell(row)}
      </th>
      {others.map((column) => (
        <Cell key={column.id} column={column}>
          {column.cell(row)}
        </Cell>
      ))}
    </>
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
