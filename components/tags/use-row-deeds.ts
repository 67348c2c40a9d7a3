"use client";

import { type Dispatch, type RefObject, type SetStateAction, useMemo } from "react";
import { addAndFocus, removeAndFocus, restoreAndFocus } from "./row-focus.ts";
import { newRow, type TagEdit, withoutRow, withRow } from "./tag-edits.ts";

/** What rows can have done to them. */
export type RowDeeds = {
  change: (id: string, change: Partial<TagEdit>) => void;
  remove: (id: string) => void;
  restore: (id: string) => void;
  add: () => void;
};

/** What the rows of a list can have done to them, and where focus goes; the same from drawing to drawing. */
export function useRowDeeds(
  list: RefObject<HTMLElement | null>,
  setRows: Dispatch<SetStateAction<TagEdit[]>>,
): RowDeeds {
  return useMemo(() => {
    const change: RowDeeds["change"] = (id, changed) =>
      setRows((rows) => withRow(rows, id, changed));
    return {
      change,
      remove: (id) =>
        removeAndFocus(list.current, id, () => setRows((rows) => withoutRow(rows, id))),
      restore: (id) => restoreAndFocus(list.current, id, () => change(id, { removed: false })),
      add: () =>
        addAndFocus(list.current, () => setRows((rows) => [...rows, newRow(crypto.randomUUID())])),
    };
  }, [list, setRows]);
}
