"use client";

import { type Control, type FieldPath, type FieldValues, useController } from "react-hook-form";
import { Field } from "#components/ui/field.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import type { FieldText } from "#lib/pcs/spec/rules.ts";

type TextFieldProps<Values extends FieldValues> = {
  control: Control<Values>;
  name: FieldPath<Values>;
  text: Pick<FieldText, "label"> & Partial<FieldText>;
  optional?: boolean;
  placeholder?: string;
  inputMode?: "numeric";
  monospace?: boolean;
  /** The id of a <datalist> with proposals. */
  list?: string;
};

/** A line of text in a form, with the label and help of the spec. */
export function TextField<Values extends FieldValues>(props: TextFieldProps<Values>) {
  const { control, name, text, optional, placeholder, inputMode, monospace, list } = props;
  const { field, fieldState } = useController({ control, name });
  return (
    <Field
      label={text.label}
      help={text.help}
      optional={optional}
      error={fieldState.error?.message}
    >
      {(wiring) => (
        <TextInput
          {...wiring}
          {...field}
          placeholder={placeholder}
          inputMode={inputMode}
          list={list}
          autoComplete="off"
          className={monospace ? "font-mono" : undefined}
        />
      )}
    </Field>
  );
}
