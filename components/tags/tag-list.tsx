"use client";

import { type Dispatch, type RefObject, type SetStateAction, useId, useMemo } from "react";
import { addAndFocus, removeAndFocus, restoreAndFocus } from "./row-focus.ts";
import { newRow, remainingTags, type TagEdit, withoutRow, withRow } from "./tag-edits.ts";
import type { TagErrors } from "./tag-errors.ts";
import { Proposals, TagHeadings } from "./tag-frame.tsx";
import { type RowDeeds, TagRow } from "./tag-row.tsx";
import { TagRoom } from "./tag-room.tsx";
import { useKnownTags } from "./use-known-tags.ts";
import { useConnection } from "#components/layout/connection-context.tsx";
import { requiredTagOf } from "#lib/pcs/spec/tag-policy.ts";

type Rows = { rows: TagEdit[]; setRows: Dispatch<SetStateAction<TagEdit[]>> };

/** What rows can have done to them, the same from drawing to drawing. */
function useDeeds(list: RefObject<HTMLElement | null>, setRows: Rows["setRows"]): RowDeeds {
  return useMemo(() => {
    const change = (id: string, changed: Partial<TagEdit>) =>
      setRows((rows) => withRow(rows, id, changed));
    return {
      change,
      remove: (id) =>
        removeAndFocus(list.current, id, () => setRows((rows) => withoutRow(rows, id))),
      restore: (id) => restoreAndFocus(list.current, id, () => change(id, { removed: false })),
    };
  }, [list, setRows]);
}

type TagListProps = Rows & {
  list: RefObject<HTMLFieldSetElement | null>;
  errors: TagErrors[];
  /** What stands where there is no tag. */
  empty: string;
};

/** The rows of an editor of tags, and the button that adds one. */
export function TagList({ rows, setRows, list, errors, empty }: TagListProps) {
  const keys = useId();
  const known = useKnownTags();
  const { tagPolicy } = useConnection();
  const deeds = useDeeds(list, setRows);
  const add = () =>
    addAndFocus(list.current, () => setRows((all) => [...all, newRow(crypto.randomUUID())]));
  return (
    <fieldset ref={list} className="min-w-0 space-y-2">
      <legend className="sr-only">Tags</legend>
      {rows.length > 0 ? <TagHeadings /> : <p className="text-ink-soft">{empty}</p>}
      <Proposals id={keys} keys={known.keys} />
      {rows.map((row, index) => (
        <TagRow
          key={row.id}
          row={row}
          keyError={errors[index]?.key}
          valueError={errors[index]?.value}
          deeds={deeds}
          keys={keys}
          values={known.valuesOf(row.key)}
          required={requiredTagOf(tagPolicy, row.key) !== undefined}
        />
      ))}
      <TagRoom remaining={remainingTags(rows)} onAdd={add} />
    </fieldset>
  );
}
