import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";

/** From which width on a column is shown; without it, always. */
type Room = "sm" | "md" | "lg";

const rooms: Record<Room, string> = {
  sm: "hidden sm:table-cell",
  md: "hidden md:table-cell",
  lg: "hidden lg:table-cell",
};

/** The class that hides a column where there is no room for it. */
export const roomClass = ({ room }: { room?: Room }) => room && rooms[room];

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
  /** Inside a panel, which has a frame already. */
  frameless?: boolean;
};

/** A table of resources. The first column names the row; on a narrow screen the others give way. */
export function DataTable<Row>({ caption, columns, rows, keyOf, frameless }: DataTableProps<Row>) {
  return (
    <div
      className={classNames(
        "overflow-x-auto bg-surface",
        !frameless && "rounded-lg border border-line",
      )}
    >
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
                  roomClass(column),
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
            roomClass(column),
          )}
        >
          {column.cell(row)}
        </td>
      ))}
    </tr>
  );
}
