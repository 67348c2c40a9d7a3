"use client";

import { ChevronDown } from "lucide-react";
import { type ComponentProps, type KeyboardEvent, useId } from "react";
import type { Option } from "./option.ts";
import { OptionList, optionId } from "./option-list.tsx";
import { Spinner } from "./spinner.tsx";
import { TextInput } from "./text-input.tsx";
import { useOptionList } from "./use-option-list.ts";

type ComboboxProps = Pick<
  ComponentProps<"input">,
  "id" | "aria-describedby" | "aria-invalid" | "placeholder" | "onBlur" | "ref"
> & {
  /** Names the list. */
  label: string;
  text: string;
  onText: (text: string) => void;
  options: Option[];
  /** Nothing can be listed, so that this is a mere text field. */
  plain: boolean;
  loading: boolean;
  onChoose: (option: Option) => void;
  /** What Enter does when it takes nothing from the list; whether it did something. */
  onEnter?: () => boolean;
};

/** A text field that proposes: whatever is typed is taken, also what is not in the list. */
export function Combobox(props: ComboboxProps) {
  const { label, text, onText, options, plain, loading, onChoose, onEnter, onBlur, ...wiring } =
    props;
  const listId = useId();
  const list = useOptionList({ options, text, value: text, onChoose });
  const press = (event: KeyboardEvent) => {
    if (list.press(event) || event.key !== "Enter") return;
    if (onEnter?.()) event.preventDefault();
    list.close();
  };
  const role = !plain && {
    role: "combobox",
    "aria-expanded": list.expanded,
    "aria-controls": listId,
    "aria-autocomplete": "list" as const,
    "aria-activedescendant": list.active && optionId(listId, list.active),
  };
  return (
    <div className="relative">
      <TextInput
        {...wiring}
        {...role}
        autoComplete="off"
        value={text}
        onChange={(event) => {
          onText(event.target.value);
          list.open("narrowed");
        }}
        onClick={() => !list.expanded && list.open("all")}
        onKeyDown={press}
        onBlur={(event) => {
          list.close();
          onBlur?.(event);
        }}
        className="pr-8 font-mono placeholder:font-sans"
      />
      <span className="pointer-events-none absolute top-2.5 right-2.5 text-ink-soft">
        {loading ? <Spinner /> : !plain && <ChevronDown aria-hidden className="size-4" />}
      </span>
      {list.expanded && (
        <OptionList
          id={listId}
          label={label}
          found={list.found}
          active={list.active}
          chosen={text}
          onChoose={list.choose}
        />
      )}
    </div>
  );
}
