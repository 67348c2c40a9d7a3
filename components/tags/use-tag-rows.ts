"use client";

import { type SetStateAction, useCallback, useState } from "react";
import { rebased, rowsOf, type TagEdit, withRequired } from "./tag-edits.ts";
import { useConnection } from "#components/layout/connection-context.tsx";
import type { Tags } from "#lib/pcs/view/tags.ts";

/** The rows of an editor over the tags of a resource, which they follow when those are read anew. */
export function useTagRows(tags: Tags) {
  const { tagPolicy } = useConnection();
  const [known, setKnown] = useState(() => ({ tags, rows: withRequired(rowsOf(tags), tagPolicy) }));
  if (known.tags !== tags) {
    setKnown({ tags, rows: withRequired(rebased(known.rows, tags), tagPolicy) });
  }
  const setRows = useCallback(
    (change: SetStateAction<TagEdit[]>) =>
      setKnown((before) => ({
        ...before,
        rows: typeof change === "function" ? change(before.rows) : change,
      })),
    [],
  );
  const discard = () => setRows(withRequired(rowsOf(tags), tagPolicy));
  return { rows: known.rows, setRows, discard };
}
