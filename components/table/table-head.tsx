import { ArrowDown, ArrowUp } from "lucide-react";
import type { ResourceColumn, ResourceColumns, Selection } from "./table-column.ts";
import type { TableState } from "./table-state.ts";
import { classNames } from "#components/ui/class-names.ts";
import { roomClass } from "#components/ui/data-table.tsx";

type TableHeadProps<Row> = {
  columns: ResourceColumns<Row>;
  /** The ids of the rows of this page. */
  ids: string[];
  sort: TableState["sort"];
  onSort: (sort: TableState["sort"]) => void;
  selection: Selection;
};

/** The headings, which sort, and a checkbox for all rows of the page. */
export function TableHead<Row>({ columns, ids, sort, onSort, selection }: TableHeadProps<Row>) {
  const { chosen, choose } = selection;
  const count = ids.filter((id) => chosen.has(id)).length;
  const all = count === ids.length;
  const toggle = () => {
    const others = [...chosen].filter((id) => !ids.includes(id));
    choose(new Set(all ? others : [...others, ...ids]));
  };
  return (
    <thead className="border-b border-line bg-sunken">
      <tr>
        <td className="w-8 py-2 pl-4">
          <input
            ref={(box) => {
              if (box) box.indeterminate = count > 0 && !all;
            }}
            type="checkbox"
            aria-label="Select all rows shown"
            checked={all}
            onChange={toggle}
            className="size-4 align-middle accent-accent-fill"
          />
        </td>
        {columns.map((column) => (
          <HeadCell key={column.id} column={column} sort={sort} onSort={onSort} />
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
