import { memo, useId } from "react";
import type { TagEdit } from "./tag-edits.ts";
import { TagFrame } from "./tag-frame.tsx";
import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { TextInput } from "#components/ui/text-input.tsx";

/** What a row can have done to it. */
export type RowDeeds = {
  change: (id: string, change: Partial<TagEdit>) => void;
  remove: (id: string) => void;
  restore: (id: string) => void;
};

type TagRowProps = {
  row: TagEdit;
  keyError: string | undefined;
  valueError: string | undefined;
  deeds: RowDeeds;
  /** The id of a <datalist> of keys. */
  keys: string;
  /** Values to propose, joined by newlines, which a value cannot have. */
  values: string;
};

/** One tag of the editor. A row is drawn anew only when it changes itself. */
export const TagRow = memo(function TagRow(props: TagRowProps) {
  const { row, deeds } = props;
  if (row.removed) return <RemovedRow row={row} onUndo={() => deeds.restore(row.id)} />;
  return (
    <TagFrame id={row.id} name={row.key} onRemove={() => deeds.remove(row.id)}>
      <KeyField {...props} />
      <ValueField {...props} />
    </TagFrame>
  );
});

function KeyField({ row: { id, key, existing }, keyError, keys, deeds }: TagRowProps) {
  return (
    <Field label="Key" error={keyError}>
      {(wiring) => (
        <TextInput
          {...wiring}
          data-part="key"
          value={key}
          readOnly={existing}
          list={existing ? undefined : keys}
          autoComplete="off"
          className={existing ? "border-transparent" : undefined}
          onChange={(event) => deeds.change(id, { key: event.target.value })}
          onBlur={existing ? undefined : () => deeds.change(id, { touched: true })}
        />
      )}
    </Field>
  );
}

function ValueField({ row: { id, value }, valueError, values, deeds }: TagRowProps) {
  const list = useId();
  return (
    <Field label="Value" error={valueError}>
      {(wiring) => (
        <>
          <TextInput
            {...wiring}
            data-part="value"
            value={value ?? ""}
            list={list}
            autoComplete="off"
            onChange={(event) => deeds.change(id, { value: event.target.value })}
          />
          <datalist id={list}>
            {values !== "" && values.split("\n").map((each) => <option key={each} value={each} />)}
          </datalist>
        </>
      )}
    </Field>
  );
}

type RemovedRowProps = { row: TagEdit; onUndo: () => void };

function RemovedRow({ row: { id, key, was }, onUndo }: RemovedRowProps) {
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
