"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { useState } from "react";
import { readTableState, tableQuery, type TableShape, type TableState } from "./table-state.ts";
import type { TablePreference } from "#lib/table-preference.ts";

/**
 * The query string of the address. Next tells of a new one in a transition, which may take a while; what was
 * chosen here shows at once.
 */
function useQueryString() {
  const told = useSearchParams().toString();
  const [shown, setShown] = useState({ told, query: told });
  if (shown.told !== told) setShown({ told, query: told });
  return { query: shown.query, setQuery: (query: string) => setShown({ told, query }) };
}

/** The state of a table in the address, and how to change it. */
export function useTableState(shape: TableShape, preference: TablePreference) {
  const pathname = usePathname();
  const { query, setQuery } = useQueryString();
  const state = readTableState(new URLSearchParams(query), shape, preference);
  /**
   * Changes the address without asking the server, which has nothing to add. Whatever changes which
   * rows there are leads to the first page.
   * @param replace for what would fill the browser's history, such as each letter of a search
   */
  const change = (changed: Partial<TableState>, { replace = false } = {}) => {
    const next = tableQuery({ ...state, page: 1, ...changed }, preference);
    setQuery(next);
    const address = next === "" ? pathname : `${pathname}?${next}`;
    if (replace) window.history.replaceState(null, "", address);
    else window.history.pushState(null, "", address);
  };
  return { state, change };
}
