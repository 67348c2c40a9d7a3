import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";

/** From which width on a column is shown; without it, always. */
type Room = "sm" | "md" | "lg";

const rooms: Record<Room, string> = {
  sm: "hidden sm:table-cell",
  md: "hidden md:table-cell",
  lg: "hidden lg:table-cell",
};

export type Column<Row> = {
  heading: string;
  cell: (row: Row) => ReactNode;
  room?: Room;
  /** Numbers stand at the right, so that their digits line up. */
  numeric?: boolean;
};

type DataTableProps<Row> = {
  caption: string;
  columns: [Column<Row>, ...Column<Row>[]];
  rows: Row[];
  keyOf: (row: Row) => string;
};

/** A table of resources. The first column names the row; on a narrow screen the others give way. */
export function DataTable<Row>({ caption, columns, rows, keyOf }: DataTableProps<Row>) {
  return (
    <div className="overflow-x-auto rounded-lg border border-line bg-surface">
      <table className="w-full border-collapse tabular-nums">
        <caption className="sr-only">{caption}</caption>
        <thead className="border-b border-line bg-sunken">
          <tr>
            {columns.map((column) => (
              <th
                key={column.heading}
                scope="col"
                className={classNames(
                  "px-4 py-2 text-sm font-medium whitespace-nowrap text-ink-soft",
                  column.numeric ? "text-right" : "text-left",
                  column.room && rooms[column.room],
                )}
              >
                {column.heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          {rows.map((row) => (
            <TableRow key={keyOf(row)} row={row} columns={columns} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function TableRow<Row>({ row, columns }: { row: Row; columns: DataTableProps<Row>["columns"] }) {
  const [name, ...others] = columns;
  return (
    <tr className="hover:bg-hover">
      <th scope="row" className="px-4 py-2 text-left align-top font-medium">
        {name.cell(row)}
      </th>
      {others.map((column) => (
        <td
          key={column.heading}
          className={classNames(
            "px-4 py-2 align-top",
            column.numeric && "text-right",
            column.room && rooms[column.room],
          )}
        >
          {column.cell(row)}
        </td>
      ))}
    </tr>
  );
}
