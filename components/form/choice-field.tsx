"use client";

import { useId } from "react";
import { type Control, type FieldPath, type FieldValues, useController } from "react-hook-form";
import { FieldError } from "#components/ui/field.tsx";
import type { FieldText } from "#lib/pcs/spec/rules.ts";

type Choice = { value: string; label: string; detail?: string };

type ChoiceFieldProps<Values extends FieldValues> = {
  control: Control<Values>;
  name: FieldPath<Values>;
  text: FieldText;
  choices: Choice[];
};

/** One of a few values, each as a card that says what it means. */
export function ChoiceField<Values extends FieldValues>(props: ChoiceFieldProps<Values>) {
  const { control, name, text, choices } = props;
  const { field, fieldState } = useController({ control, name });
  const id = useId();
  return (
    <fieldset aria-describedby={`${id}-help`} className="min-w-0 space-y-1.5">
      <legend className="font-medium">{text.label}</legend>
      <p id={`${id}-help`} className="text-sm text-ink-soft">
        {text.help}
      </p>
      <div className="grid gap-2 sm:grid-cols-[repeat(auto-fit,minmax(11rem,1fr))]">
        {choices.map((choice) => (
          <ChoiceCard
            key={choice.value}
            choice={choice}
            radio={{ ...field, checked: field.value === choice.value, value: choice.value }}
          />
        ))}
      </div>
      <FieldError error={fieldState.error?.message} />
    </fieldset>
  );
}

type Radio = React.ComponentProps<"input">;

function ChoiceCard({ choice: { label, detail }, radio }: { choice: Choice; radio: Radio }) {
  return (
    <label className="flex cursor-pointer items-start gap-2.5 rounded-md border border-line-strong px-3 py-2.5 has-checked:border-accent has-checked:bg-accent-soft has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent">
      <input type="radio" {...radio} className="mt-1 accent-accent-fill outline-none" />
      <span className="min-w-0">
        <span className="font-medium">{label}</span>
        {detail && <span className="block text-sm text-ink-soft">{detail}</span>}
      </span>
    </label>
  );
}
