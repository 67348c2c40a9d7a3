"use client";

import { X } from "lucide-react";
import { type ComponentType, useState } from "react";
import { type Control, type FieldPath, type FieldValues, useController } from "react-hook-form";
import { ChoiceNote } from "./choice-note.tsx";
import type { PickerFieldProps } from "./picker-field.tsx";
import { splitIds } from "#components/form/request-values.ts";
import { Combobox } from "#components/ui/combobox.tsx";
import { Field } from "#components/ui/field.tsx";
import type { Option } from "#components/ui/option.ts";

export type ChosenProps = { ids: string[]; options: Option[]; onRemove: (id: string) => void };

type PickersFieldProps<Values extends FieldValues> = PickerFieldProps<Values> & {
  /** What an id looks like: other text looks for one in the list. */
  idPattern: RegExp;
  /** How what is chosen is shown; without it, as a list. */
  chosen?: ComponentType<ChosenProps>;
};

/** The ids that a text field holds, and how to change them. What is wrong with them is said at once. */
function useIds<Values extends FieldValues>(control: Control<Values>, name: FieldPath<Values>) {
  const { field, fieldState } = useController({ control, name });
  const ids = splitIds(field.value);
  const set = (next: string[]) => {
    field.onChange(next.join(", "));
    field.onBlur();
  };
  return {
    field,
    ids,
    error: fieldState.error?.message,
    add: (text: string) => set([...new Set([...ids, ...splitIds(text)])]),
    remove: (id: string) => set(ids.filter((other) => other !== id)),
  };
}

/**
 * What is being typed. Enter takes it whatever it is; leaving the field takes ids, and drops what only looked
 * for something in the list.
 */
function useTyped(idPattern: RegExp, listed: boolean, add: (text: string) => void) {
  const [typed, setTyped] = useState("");
  const take = (text: string) => {
    setTyped("");
    add(text);
  };
  const isIds = (text: string) => {
    const ids = splitIds(text);
    return ids.length > 0 && ids.every((id) => idPattern.test(id));
  };
  return {
    typed,
    take,
    type: (text: string) => (/[,\s]$/.test(text) && isIds(text) ? take(text) : setTyped(text)),
    enter: () => {
      const any = typed.trim() !== "";
      if (any) take(typed);
      return any;
    },
    leave: () => {
      if (typed.trim() !== "" && (!listed || isIds(typed))) take(typed);
      else setTyped("");
    },
  };
}

/** Several ids, each chosen from a list or typed; pasting several at once works, too. */
export function PickersField<Values extends FieldValues>(props: PickersFieldProps<Values>) {
  const { control, name, text, proposals, placeholder, idPattern } = props;
  const { options, loading, failure } = proposals;
  const { field, ids, error, add, remove } = useIds(control, name);
  const { typed, take, type, enter, leave } = useTyped(idPattern, options.length > 0, add);
  const Chosen = props.chosen ?? ChosenList;
  return (
    <Field
      label={text.label}
      help={
        <>
          {text.help} <ChoiceNote failure={failure} />
        </>
      }
      error={error}
    >
      {(wiring) => (
        <>
          <Combobox
            {...wiring}
            ref={field.ref}
            label={text.label}
            text={typed}
            onText={type}
            options={options.filter(({ value }) => !ids.includes(value))}
            plain={failure !== undefined}
            loading={loading}
            onChoose={({ value }) => take(value)}
            onEnter={enter}
            onBlur={() => {
              leave();
              field.onBlur();
            }}
            placeholder={ids.length > 0 ? "Add another one" : placeholder}
          />
          {ids.length > 0 && <Chosen ids={ids} options={options} onRemove={remove} />}
        </>
      )}
    </Field>
  );
}

function ChosenList({ ids, options, onRemove }: ChosenProps) {
  return (
    <ul className="divide-y divide-line rounded-md border border-line">
      {ids.map((id) => {
        const option = options.find(({ value }) => value === id);
        return (
          <li key={id} className="flex items-center gap-3 px-2.5 py-1">
            <span className="flex min-w-0 flex-1 flex-wrap items-baseline gap-x-3">
              {option && option.label !== id && <span>{option.label}</span>}
              <code className="min-w-0 font-mono text-sm break-all">{id}</code>
              {option?.detail && <span className="text-sm text-ink-soft">{option.detail}</span>}
            </span>
            <RemoveChosen id={id} onRemove={onRemove} />
          </li>
        );
      })}
    </ul>
  );
}

/** The button that takes one of what was chosen away. */
export function RemoveChosen({ id, onRemove }: { id: string; onRemove: (id: string) => void }) {
  return (
    <button
      type="button"
      aria-label={`Remove ${id}`}
      title="Remove"
      onClick={() => onRemove(id)}
      className="inline-flex size-7 shrink-0 items-center justify-center rounded-md text-ink-soft hover:bg-hover hover:text-ink"
    >
      <X aria-hidden className="size-4" />
    </button>
  );
}
