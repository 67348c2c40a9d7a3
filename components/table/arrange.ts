import type { Filter, TableState } from "./table-state.ts";

/** How the rows of a table are filtered and sorted. */
export type Arrangement<Row> = {
  /** The values of a row for each property that filters; several where it has several, as with tags. */
  properties: Record<string, (row: Row) => string[]>;
  /** What each column that sorts is sorted by. */
  sortKeys: Record<string, (row: Row) => string | number>;
};

const fold = (text: string) => text.toLocaleLowerCase("en");

/** Whether a row has, for every property that is filtered, one of the values asked for. */
function matchesFilters<Row>(row: Row, filters: Filter[], { properties }: Arrangement<Row>) {
  const asked = Map.groupBy(filters, ({ property }) => property);
  return [...asked].every(([property, wanted]) => {
    const values = (properties[property]?.(row) ?? []).map(fold);
    return wanted.some(({ value }) => values.includes(fold(value)));
  });
}

/** Whether the values of a row contain every word of the text. */
function matchesText<Row>(row: Row, text: string, { properties }: Arrangement<Row>) {
  const words = fold(text).split(/\s+/).filter(Boolean);
  if (words.length === 0) return true;
  const content = fold(
    Object.values(properties)
      .flatMap((valuesOf) => valuesOf(row))
      .join("\n"),
  );
  return words.every((word) => content.includes(word));
}

const collator = new Intl.Collator("en", { numeric: true, sensitivity: "base" });

function compare(one: string | number, other: string | number): number {
  if (typeof one === "number" && typeof other === "number") return one - other;
  return collator.compare(String(one), String(other));
}

/** The rows that a state shows, in its order; rows that are alike stay in theirs. */
export function arrange<Row>(
  rows: Row[],
  { filters, text, sort }: TableState,
  arrangement: Arrangement<Row>,
): Row[] {
  const found = rows.filter(
    (row) => matchesFilters(row, filters, arrangement) && matchesText(row, text, arrangement),
  );
  const keyOf = sort && arrangement.sortKeys[sort.column];
  if (!keyOf) return found;
  const direction = sort.descending ? -1 : 1;
  return found.toSorted((one, other) => direction * compare(keyOf(one), keyOf(other)));
}

/** One page of rows, and which one it is: rows may have gone since the address was made. */
export function pageOf<Row>(rows: Row[], { page, pageSize }: TableState) {
  const pages = Math.max(1, Math.ceil(rows.length / pageSize));
  const current = Math.min(page, pages);
  return { current, pages, rows: rows.slice((current - 1) * pageSize, current * pageSize) };
}

/** Every `property = value` that rows have, to be proposed; the same once. */
export function proposals<Row>(rows: Row[], { properties }: Arrangement<Row>): Filter[] {
  return Object.entries(properties).flatMap(([property, valuesOf]) =>
    [...new Set(rows.flatMap(valuesOf))].sort(collator.compare).map((value) => ({
      property,
      value,
    })),
  );
}
