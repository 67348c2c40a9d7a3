"use client";

import { type SetStateAction, useCallback, useState } from "react";
import { rebased, rowsOf, type TagEdit } from "./tag-edits.ts";
import type { Tags } from "#lib/pcs/view/tags.ts";

/** The rows of an editor over the tags of a resource, which they follow when those are read anew. */
export function useTagRows(tags: Tags) {
  const [known, setKnown] = useState(() => ({ tags, rows: rowsOf(tags) }));
  if (known.tags !== tags) setKnown({ tags, rows: rebased(known.rows, tags) });
  const setRows = useCallback(
    (change: SetStateAction<TagEdit[]>) =>
      setKnown((before) => ({
        ...before,
        rows: typeof change === "function" ? change(before.rows) : change,
      })),
    [],
  );
  return { rows: known.rows, setRows };
}
