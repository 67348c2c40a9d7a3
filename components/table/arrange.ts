import type { Filter, TableState } from "./table-state.ts";

/** What is not known stands last, in either direction. */
type SortKey = string | number | undefined;

/** How the rows of a table are filtered and sorted. */
export type Arrangement<Row> = {
  /** The values of a row for each property that filters; several where it has several, as with tags. */
  properties: Record<string, (row: Row) => string[]>;
  /** What each column that sorts is sorted by. */
  sortKeys: Record<string, (row: Row) => SortKey>;
};

/** Case does not count, and CREATE_FAILED is found as the screen says it: create failed. */
const fold = (text: string) => text.toLowerCase().replaceAll("_", " ");

/** Whether a row has, for every property that is filtered, one of the values asked for. */
function matchesFilters<Row>(row: Row, filters: Filter[], { properties }: Arrangement<Row>) {
  const asked = Map.groupBy(filters, ({ property }) => property);
  return [...asked].every(([property, wanted]) => {
    const values = (properties[property]?.(row) ?? []).map(fold);
    return wanted.some(({ value, isPart }) => {
      const folded = fold(value);
      return isPart ? values.some((each) => each.includes(folded)) : values.includes(folded);
    });
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

function compare(one: SortKey, other: SortKey): number {
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
  const known = found.filter((row) => keyOf(row) !== undefined);
  const unknown = found.filter((row) => keyOf(row) === undefined);
  const direction = sort.descending ? -1 : 1;
  known.sort((one, other) => direction * compare(keyOf(one), keyOf(other)));
  return [...known, ...unknown];
}

/** One page of rows, and which one it is: rows may have gone since the address was made. */
export function pageOf<Row>(rows: Row[], { page, pageSize }: TableState) {
  const pages = Math.max(1, Math.ceil(rows.length / pageSize));
  const current = Math.min(page, pages);
  return { current, pages, rows: rows.slice((current - 1) * pageSize, current * pageSize) };
}

/** How many values are proposed at once. */
const longestList = 20;

/** The properties' values that contain what was typed after the operator, or anything with that text; each once. */
export function proposals<Row>(
  rows: Row[],
  { properties }: Arrangement<Row>,
  typed: { property?: string; value: string },
): Filter[] {
  const wanted = fold(typed.value);
  return Object.entries(properties)
    .filter(([property]) => typed.property === undefined || typed.property === property)
    .flatMap(([property, valuesOf]) =>
      [...new Set(rows.flatMap(valuesOf))]
        .filter((value) => fold(value).includes(wanted))
        .sort(collator.compare)
        .slice(0, longestList)
        .map((value) => ({ property, value, isPart: false })),
    );
}
