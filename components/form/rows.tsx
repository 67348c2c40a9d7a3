import { Plus, X } from "lucide-react";
import { type ReactNode, useId } from "react";
import { Button } from "#components/ui/button.tsx";
import { FieldError } from "#components/ui/field.tsx";
import type { FieldText } from "#lib/pcs/spec/rules.ts";

type RowsProps = {
  text: FieldText;
  addLabel: string;
  onAdd: () => void;
  error: string | undefined;
  children: ReactNode;
};

/** A list of rows that can be added to, such as tags or settings. */
export function Rows({ text, addLabel, onAdd, error, children }: RowsProps) {
  const help = useId();
  return (
    <fieldset aria-describedby={help} className="min-w-0 space-y-3">
      <legend className="font-medium">
        {text.label}
        <span className="font-normal text-ink-soft"> – optional</span>
      </legend>
      <p id={help} className="-mt-1.5 text-sm text-ink-soft">
        {text.help}
      </p>
      {children}
      <FieldError error={error} />
      <Button onClick={onAdd}>
        <Plus aria-hidden className="size-4" />
        {addLabel}
      </Button>
    </fieldset>
  );
}

type RowProps = { removeLabel: string; onRemove: () => void; children: ReactNode };

/** One row: its two fields side by side where there is room, and the button that removes it. */
export function Row({ removeLabel, onRemove, children }: RowProps) {
  return (
    <div className="grid grid-cols-[1fr_auto] items-start gap-2 sm:grid-cols-[1fr_1fr_auto]">
      {children}
      <button
        type="button"
        aria-label={removeLabel}
        title="Remove"
        onClick={onRemove}
        className="col-start-2 row-start-1 mt-6 inline-flex size-9 items-center justify-center rounded-md text-ink-soft hover:bg-hover hover:text-ink sm:col-start-3"
      >
        <X aria-hidden className="size-4" />
      </button>
    </div>
  );
}
