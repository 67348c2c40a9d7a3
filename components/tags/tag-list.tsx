"use client";

import {
  type ComponentType,
  type Dispatch,
  type ReactNode,
  type RefObject,
  type SetStateAction,
  useId,
} from "react";
import type { TagEdit } from "./tag-edits.ts";
import type { TagErrors } from "./tag-errors.ts";
import { Proposals, TagHeadings } from "./tag-frame.tsx";
import type { TagRowProps } from "./tag-row.tsx";
import { useRowDeeds } from "./use-row-deeds.ts";
import { useKnownTags } from "./use-known-tags.ts";
import { useConnection } from "#components/layout/connection-context.tsx";
import { requiredTagOf } from "#lib/pcs/spec/tag-policy.ts";

type Rows = { rows: TagEdit[]; setRows: Dispatch<SetStateAction<TagEdit[]>> };

type TagListProps = Rows & {
  list: RefObject<HTMLFieldSetElement | null>;
  errors: TagErrors[];
  /** What stands where there is no tag. */
  empty: string;
  Row: ComponentType<TagRowProps>;
  /** Draws the button that adds one. */
  adding: (add: () => void) => ReactNode;
};

/** The rows of an editor of tags, and the button that adds one. */
export function TagList(props: TagListProps) {
  const { rows, setRows, list, errors, empty, Row, adding } = props;
  const keys = useId();
  const known = useKnownTags();
  const { tagPolicy } = useConnection();
  const deeds = useRowDeeds(list, setRows);
  return (
    <fieldset ref={list} className="min-w-0 space-y-2">
      <legend className="sr-only">Tags</legend>
      {rows.length > 0 ? <TagHeadings /> : <p className="text-ink-soft">{empty}</p>}
      <Proposals id={keys} keys={known.keys} />
      {rows.map((row, index) => (
        <Row
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
      {adding(deeds.add)}
    </fieldset>
  );
}
