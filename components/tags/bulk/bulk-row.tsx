import { memo } from "react";
import { offeredValue, spreadWords } from "./bulk-rows.ts";
import type { Spread, TagEdit } from "#components/tags/tag-edits.ts";
import { TagFrame } from "#components/tags/tag-frame.tsx";
import { KeyInput, ValueInput } from "#components/tags/tag-inputs.tsx";
import { RemovedRow, type TagRowProps } from "#components/tags/tag-row.tsx";

/** One key of several resources: left as it is, set to one value on all of them, or removed from them. */
export const BulkTagRow = memo(function BulkTagRow(props: TagRowProps) {
  const { row, keyError, valueError, deeds, keys, values, required } = props;
  const { id, key, value, existing, spread } = row;
  if (row.removed) return <RemovedRow row={row} onUndo={() => deeds.restore(id)} />;
  return (
    <TagFrame
      id={id}
      name={key}
      onRemove={required && existing ? undefined : () => deeds.remove(id)}
    >
      <KeyInput
        value={key}
        error={keyError}
        fixed={existing}
        required={required}
        proposals={keys}
        onChange={(text) => deeds.change(id, { key: text })}
        onBlur={() => deeds.change(id, { touched: true })}
      />
      <div className="space-y-1">
        <ValueInput
          value={value ?? ""}
          error={valueError}
          proposals={values}
          placeholder={spread && spreadWords(spread)}
          onChange={(text) => deeds.change(id, { value: text })}
        />
        {spread && (
          <Choice
            row={row}
            spread={spread}
            onChange={(text) => deeds.change(id, { value: text })}
          />
        )}
      </div>
    </TagFrame>
  );
});

type ChoiceProps = {
  row: TagEdit;
  spread: Spread;
  onChange: (value: string | undefined) => void;
};

const linkClass = "rounded-sm font-medium text-accent hover:underline";

/** What setting a value does where the resources differ, and the way back; or the value that only some have. */
function Choice({ row: { key, value, was }, spread, onChange }: ChoiceProps) {
  const offered = offeredValue(spread);
  if (value !== was) {
    return (
      <p className="text-sm text-ink-soft">
        Will be set on all {spread.of}.{" "}
        <button
          type="button"
          className={linkClass}
          aria-label={`Leave as it is: ${key}`}
          onClick={() => onChange(was)}
        >
          Leave as it is
        </button>
      </p>
    );
  }
  if (offered === undefined) return null;
  return (
    <p className="text-sm">
      <button
        type="button"
        className={linkClass}
        aria-label={`Set on all ${String(spread.of)}: ${key}`}
        onClick={() => onChange(offered)}
      >
        Set on all {spread.of}
      </button>
    </p>
  );
}
