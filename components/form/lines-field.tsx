"use client";

import { type Control, type FieldPath, type FieldValues, useController } from "react-hook-form";
import { Field } from "#components/ui/field.tsx";
import type { FieldText } from "#lib/pcs/spec/rules.ts";

type LinesFieldProps<Values extends FieldValues> = {
  control: Control<Values>;
  name: FieldPath<Values>;
  text: FieldText;
};

/** Several texts, a line each. */
export function LinesField<Values extends FieldValues>({
  control,
  name,
  text,
}: LinesFieldProps<Values>) {
  const { field, fieldState } = useController({ control, name });
  return (
    <Field label={text.label} help={text.help} optional error={fieldState.error?.message}>
      {(wiring) => (
        <textarea
          {...wiring}
          {...field}
          rows={2}
          spellCheck={false}
          className="field-sizing-content max-h-60 w-full rounded-md border border-line-strong bg-surface px-2.5 py-1.5 font-mono aria-invalid:border-bad aria-invalid:ring-1 aria-invalid:ring-bad"
        />
      )}
    </Field>
  );
}
