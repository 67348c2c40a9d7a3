"use client";

import { useId, useMemo, useRef } from "react";
import { type Control, type FieldPath, type FieldValues, useController } from "react-hook-form";
import { validation } from "./use-spec-form.ts";
import { useConnection } from "#components/layout/connection-context.tsx";
import { removeAndFocus } from "#components/tags/row-focus.ts";
import { remainingTags } from "#components/tags/tag-edits.ts";
import { Proposals, TagFrame, TagHeadings } from "#components/tags/tag-frame.tsx";
import { KeyInput, ValueInput } from "#components/tags/tag-inputs.tsx";
import { TagRoom } from "#components/tags/tag-room.tsx";
import { useKnownTags } from "#components/tags/use-known-tags.ts";
import { FieldError } from "#components/ui/field.tsx";
import { tagsText } from "#lib/pcs/spec/tags.ts";

type NameOf<Values extends FieldValues> = (row: number, half: "key" | "value") => FieldPath<Values>;

type TagRowsProps<Values extends FieldValues> = {
  control: Control<Values>;
  /** The rows of a field array, and what changes it. */
  rows: { id: string }[];
  nameOf: NameOf<Values>;
  onAdd: () => void;
  onRemove: (row: number) => void;
  error: string | undefined;
};

/**
 * The keys that were left: whenever one changes they are looked at again, because that may end, or begin, a
 * repetition. The form reads the list when it needs it, so that no row is drawn anew for it.
 */
function keysLeft<Values extends FieldValues>() {
  const names: FieldPath<Values>[] = [];
  return {
    names,
    add: (name: FieldPath<Values>) => {
      if (!names.includes(name)) names.push(name);
    },
  };
}

/** The tags that a new resource gets: the rows of the tag editor in a form. */
export function TagRows<Values extends FieldValues>(props: TagRowsProps<Values>) {
  const { control, rows, nameOf, onAdd, onRemove, error } = props;
  const list = useRef<HTMLFieldSetElement>(null);
  const help = useId();
  const keys = useId();
  const known = useKnownTags();
  const { tagPolicy } = useConnection();
  const left = useMemo(() => keysLeft<Values>(), []);
  return (
    <fieldset ref={list} aria-describedby={help} className="min-w-0 space-y-3">
      <legend className="font-medium">
        {tagsText.label}
        {!tagPolicy && <span className="font-normal text-ink-soft"> – optional</span>}
      </legend>
      <p id={help} className="-mt-1.5 text-sm text-ink-soft">
        {tagsText.help}
      </p>
      {rows.length > 0 && <TagHeadings />}
      <Proposals id={keys} keys={known.keys} />
      {rows.map(({ id }, row) => (
        <FormTagRow
          key={id}
          id={id}
          control={control}
          names={{ key: nameOf(row, "key"), value: nameOf(row, "value") }}
          keys={keys}
          left={left}
          valuesOf={known.valuesOf}
          // The form begins with the tags that are required, and they stay.
          requiredKey={tagPolicy?.required[row]?.key}
          onRemove={() => removeAndFocus(list.current, id, () => onRemove(row))}
        />
      ))}
      <FieldError error={error} />
      <TagRoom remaining={remainingTags(rows)} onAdd={onAdd} />
    </fieldset>
  );
}

type FormTagRowProps<Values extends FieldValues> = {
  id: string;
  control: Control<Values>;
  names: { key: FieldPath<Values>; value: FieldPath<Values> };
  keys: string;
  left: ReturnType<typeof keysLeft<Values>>;
  valuesOf: (key: string) => string;
  requiredKey: string | undefined;
  onRemove: () => void;
};

function FormTagRow<Values extends FieldValues>(props: FormTagRowProps<Values>) {
  const { id, control, names, keys, valuesOf, requiredKey, onRemove, left } = props;
  const key = useController({ control, name: names.key, rules: { deps: left.names } });
  const value = useController({ control, name: names.value });
  const text = String(key.field.value);
  const required = text !== "" && text === requiredKey;
  return (
    <TagFrame id={id} name={text} onRemove={required ? undefined : onRemove}>
      <KeyInput
        name={names.key}
        value={text}
        error={key.fieldState.error?.message}
        fixed={required}
        required={required}
        proposals={keys}
        inputRef={key.field.ref}
        onChange={key.field.onChange}
        onBlur={() => {
          key.field.onBlur();
          // Not at once: an error of this key would not wait for the click that left it to be over.
          setTimeout(() => left.add(names.key), validation.delayError);
        }}
      />
      <ValueInput
        name={names.value}
        value={String(value.field.value)}
        error={value.fieldState.error?.message}
        proposals={valuesOf(text)}
        inputRef={value.field.ref}
        onChange={value.field.onChange}
        onBlur={value.field.onBlur}
      />
    </TagFrame>
  );
}
