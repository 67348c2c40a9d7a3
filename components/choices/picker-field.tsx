"use client";

import { type Control, type FieldPath, type FieldValues, useController } from "react-hook-form";
import { ChoiceNote } from "./choice-note.tsx";
import { Combobox } from "#components/ui/combobox.tsx";
import { Field } from "#components/ui/field.tsx";
import type { Option } from "#components/ui/option.ts";
import type { Failure } from "#lib/errors.ts";
import type { FieldText } from "#lib/pcs/spec/rules.ts";

/** What a picker proposes. */
export type Proposals = {
  /** None while they are read, and when they cannot be. */
  options: Option[];
  loading: boolean;
  failure: Failure | undefined;
};

export type PickerFieldProps<Values extends FieldValues> = {
  control: Control<Values>;
  name: FieldPath<Values>;
  text: FieldText;
  proposals: Proposals;
  placeholder: string;
  optional?: boolean;
};

/** One id, chosen from a list or typed. What is chosen is explained below it. */
export function PickerField<Values extends FieldValues>(props: PickerFieldProps<Values>) {
  const { control, name, text, proposals, placeholder, optional } = props;
  const { field, fieldState } = useController({ control, name });
  const value: string = field.value;
  const chosen = proposals.options.find((option) => option.value === value);
  return (
    <Field
      label={text.label}
      help={
        <>
          {text.help} <ChoiceNote failure={proposals.failure} />
        </>
      }
      optional={optional}
      error={fieldState.error?.message}
    >
      {(wiring) => (
        <>
          <Combobox
            {...wiring}
            ref={field.ref}
            label={text.label}
            text={value}
            onText={field.onChange}
            options={proposals.options}
            plain={proposals.failure !== undefined}
            loading={proposals.loading}
            onChoose={(option) => field.onChange(option.value)}
            onBlur={field.onBlur}
            placeholder={placeholder}
          />
          <p aria-live="polite" className="text-sm empty:hidden">
            {chosen &&
              [chosen.label !== value && chosen.label, chosen.detail].filter(Boolean).join(" · ")}
          </p>
        </>
      )}
    </Field>
  );
}
