"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { readTableState, tableQuery, type TableShape, type TableState } from "./table-state.ts";
import type { TablePreference } from "#lib/table-preference.ts";

/** The state of a table in the address, and how to change it. */
export function useTableState(shape: TableShape, preference: TablePreference) {
  const pathname = usePathname();
  const state = readTableState(useSearchParams(), shape, preference);
  /**
   * Changes the address without asking the server, which has nothing to add. Whatever changes which
   * rows there are leads to the first page.
   * @param replace for what would fill the browser's history, such as each letter of a search
   */
  const change = (changed: Partial<TableState>, { replace = false } = {}) => {
    const query = tableQuery({ ...state, page: 1, ...changed }, preference);
    const address = query === "" ? pathname : `${pathname}?${query}`;
    if (replace) window.history.replaceState(null, "", address);
    else window.history.pushState(null, "", address);
  };
  return { state, change };
}
