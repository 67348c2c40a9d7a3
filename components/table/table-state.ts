import { densities, pageSizes, type TablePreference } from "#lib/table-preference.ts";

/** A filter token: a property of a row, and the value that it must have, or a part of it. */
export type Filter = { property: string; value: string; isPart: boolean };

/** An address says `name=genomics`, and `name*=gen` for a part, as selectors of CSS do. */
const parameterOf = ({ property, isPart }: Omit<Filter, "value">) =>
  isPart ? `${property}*` : property;

/** How a table looks; all of it is in the address, so that people can share what they see. */
export type TableState = {
  filters: Filter[];
  /** Words that a row must contain. */
  text: string;
  sort: { column: string; descending: boolean } | undefined;
  /** From 1. */
  page: number;
} & TablePreference;

/** What a table can do: which properties filter it, and which columns sort it. */
export type TableShape = { properties: readonly string[]; columns: readonly string[] };

function readSort(text: string | null, columns: readonly string[]): TableState["sort"] {
  const descending = text?.startsWith("-") ?? false;
  const column = descending ? text?.slice(1) : text;
  return column && columns.includes(column) ? { column, descending } : undefined;
}

const readPage = (text: string | null) => (/^[1-9]\d{0,5}$/.test(text ?? "") ? Number(text) : 1);

/** Reads a query string; what it says wrongly is as if it were not there. */
export function readTableState(
  query: URLSearchParams,
  { properties, columns }: TableShape,
  preference: TablePreference,
): TableState {
  const hide = query.get("hide");
  return {
    filters: properties.flatMap((property) =>
      [false, true].flatMap((isPart) =>
        query
          .getAll(parameterOf({ property, isPart }))
          .map((value) => ({ property, value, isPart })),
      ),
    ),
    text: query.get("q") ?? "",
    sort: readSort(query.get("sort"), columns),
    page: readPage(query.get("page")),
    pageSize: pageSizes.find((size) => String(size) === query.get("rows")) ?? preference.pageSize,
    hidden:
      hide === null ? preference.hidden : columns.filter((id) => hide.split(",").includes(id)),
    density: densities.find((each) => each === query.get("density")) ?? preference.density,
  };
}

const sameItems = (one: string[], other: string[]) =>
  one.length === other.length && one.every((item) => other.includes(item));

/** The query string of a state, without what the person prefers anyway. Empty for the plain table. */
export function tableQuery(state: TableState, preference: TablePreference): string {
  const { filters, text, sort, page, pageSize, hidden, density } = state;
  const query = new URLSearchParams(filters.map((filter) => [parameterOf(filter), filter.value]));
  if (text !== "") query.set("q", text);
  if (sort) query.set("sort", `${sort.descending ? "-" : ""}${sort.column}`);
  if (page > 1) query.set("page", String(page));
  if (pageSize !== preference.pageSize) query.set("rows", String(pageSize));
  if (!sameItems(hidden, preference.hidden)) query.set("hide", hidden.join(","));
  if (density !== preference.density) query.set("density", density);
  return query.toString();
}
