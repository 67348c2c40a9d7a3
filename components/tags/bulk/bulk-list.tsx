"use client";

import { Plus } from "lucide-react";
import { type Dispatch, type RefObject, type SetStateAction, useId } from "react";
import { BulkTagRow } from "./bulk-row.tsx";
import { useConnection } from "#components/layout/connection-context.tsx";
import type { TagEdit } from "#components/tags/tag-edits.ts";
import type { TagErrors } from "#components/tags/tag-errors.ts";
import { Proposals, TagHeadings } from "#components/tags/tag-frame.tsx";
import { useKnownTags } from "#components/tags/use-known-tags.ts";
import { useRowDeeds } from "#components/tags/use-row-deeds.ts";
import { Button } from "#components/ui/button.tsx";
import { requiredTagOf } from "#lib/pcs/spec/tag-policy.ts";

type BulkListProps = {
  rows: TagEdit[];
  setRows: Dispatch<SetStateAction<TagEdit[]>>;
  list: RefObject<HTMLFieldSetElement | null>;
  errors: TagErrors[];
};

/** The keys of several resources, and the button that adds one to all. */
export function BulkList({ rows, setRows, list, errors }: BulkListProps) {
  const keys = useId();
  const known = useKnownTags();
  const { tagPolicy } = useConnection();
  const deeds = useRowDeeds(list, setRows);
  return (
    <fieldset ref={list} className="min-w-0 space-y-2">
      <legend className="sr-only">Tags</legend>
      {rows.length > 0 ? (
        <TagHeadings />
      ) : (
        <p className="text-ink-soft">None of these resources has a tag yet.</p>
      )}
      <Proposals id={keys} keys={known.keys} />
      {rows.map((row, index) => (
        <BulkTagRow
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
      <div className="pt-1">
        <Button data-part="add" onClick={deeds.add}>
          <Plus aria-hidden className="size-4" />
          Add tag
        </Button>
      </div>
    </fieldset>
  );
}
