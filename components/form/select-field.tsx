"use client";

import { type Control, type FieldPath, type FieldValues, useController } from "react-hook-form";
import { Field } from "#components/ui/field.tsx";
import type { FieldText } from "#lib/pcs/spec/rules.ts";

type SelectFieldProps<Values extends FieldValues> = {
  control: Control<Values>;
  name: FieldPath<Values>;
  text: Pick<FieldText, "label"> & Partial<FieldText>;
  /** What is assumed when nothing is chosen. */
  byDefault: string;
  values: readonly string[];
};

/** One of a few words, or none, which leaves it to PCS. */
export function SelectField<Values extends FieldValues>(props: SelectFieldProps<Values>) {
  const { control, name, text, byDefault, values } = props;
  const { field, fieldState } = useController({ control, name });
  return (
    <Field label={text.label} help={text.help} optional error={fieldState.error?.message}>
      {(wiring) => (
        <select
          {...wiring}
          {...field}
          className="h-9 w-full rounded-md border border-line-strong bg-surface px-2 aria-invalid:border-bad aria-invalid:ring-1 aria-invalid:ring-bad"
        >
          <option value="">{byDefault} (default)</option>
          {values
            .filter((value) => value !== byDefault)
            .map((value) => (
              <option key={value} value={value}>
                {value}
              </option>
            ))}
        </select>
      )}
    </Field>
  );
}
