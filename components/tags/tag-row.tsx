import { memo } from "react";
import { isProposed, type TagEdit } from "./tag-edits.ts";
import { TagFrame } from "./tag-frame.tsx";
import { KeyInput, ValueInput } from "./tag-inputs.tsx";
import type { RowDeeds } from "./use-row-deeds.ts";
import { Button } from "#components/ui/button.tsx";

export type TagRowProps = {
  row: TagEdit;
  keyError: string | undefined;
  valueError: string | undefined;
  deeds: RowDeeds;
  /** The id of a <datalist> of keys. */
  keys: string;
  /** Values to propose, joined by newlines. */
  values: string;
  /** Whether the tag policy wants it on every resource: it stays. */
  required: boolean;
};

/** One tag of the editor. A row is drawn anew only when it changes itself. */
export const TagRow = memo(function TagRow(props: TagRowProps) {
  const { row, keyError, valueError, deeds, keys, values, required } = props;
  const { id, key, existing } = row;
  const fixed = existing || isProposed(row);
  if (row.removed) return <RemovedRow row={row} onUndo={() => deeds.restore(id)} />;
  return (
    <TagFrame id={id} name={key} onRemove={required && fixed ? undefined : () => deeds.remove(id)}>
      <KeyInput
        value={key}
        error={keyError}
        fixed={fixed}
        required={required}
        proposals={keys}
        onChange={(text) => deeds.change(id, { key: text })}
        onBlur={() => deeds.change(id, { touched: true })}
      />
      <ValueInput
        value={row.value ?? ""}
        error={valueError}
        proposals={values}
        onChange={(text) => deeds.change(id, { value: text })}
      />
    </TagFrame>
  );
});

type RemovedRowProps = { row: TagEdit; onUndo: () => void };

/** A tag that goes when it is saved, and the way back. */
export function RemovedRow({ row: { id, key, was }, onUndo }: RemovedRowProps) {
  return (
    <div
      role="group"
      aria-label={`Tag ${key}`}
      data-tag={id}
      className="flex min-h-9 items-center justify-between gap-3 rounded-md bg-bad-soft py-1 pr-1 pl-2.5"
    >
      <p className="min-w-0 break-words">
        <s className="whitespace-pre-wrap">
          {key}
          {was !== undefined && `: ${was}`}
        </s>{" "}
        <span className="text-sm text-ink-soft">will be removed on save</span>
      </p>
      <Button data-part="undo" aria-label={`Undo the removal of ${key}`} onClick={onUndo}>
        Undo
      </Button>
    </div>
  );
}
