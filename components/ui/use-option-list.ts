import { type KeyboardEvent, useState } from "react";
import { type Found, findOptions, type Option } from "./option.ts";

type OptionListInput = {
  options: Option[];
  text: string;
  /** The value that is chosen now: where the list opens. */
  value: string | undefined;
  onChoose: (option: Option) => void;
};

const nothing: Found = { shown: [], count: 0 };

/**
 * The list below a text field, as the ARIA pattern of a combobox has it. It opens by a click, an arrow key or
 * typing, and not by mere focus, so that one can tab past it. Only typing narrows it.
 */
export function useOptionList({ options, text, value, onChoose }: OptionListInput) {
  const [opened, setOpened] = useState<"all" | "narrowed">();
  const [moved, setMoved] = useState<string>();
  const found = opened ? findOptions(options, opened === "narrowed" ? text : "") : nothing;
  const { shown } = found;
  // What stands in the field already is not worth a list.
  const done = opened === "narrowed" && shown.length === 1 && shown[0]?.value === text;
  const expanded = shown.length > 0 && !done;
  const first = opened === "narrowed" && text.trim() !== "" ? shown[0]?.value : value;
  const activeValue = shown.some((option) => option.value === moved) ? moved : first;
  const at = shown.findIndex((option) => option.value === activeValue);
  const active = expanded ? shown[at] : undefined;

  const open = (how: "all" | "narrowed") => {
    setOpened(how);
    setMoved(undefined);
  };
  const close = () => setOpened(undefined);
  const choose = (option: Option) => {
    close();
    onChoose(option);
  };
  const step = (by: number) => {
    if (!expanded) {
      open("all");
      return;
    }
    const from = at === -1 && by < 0 ? 0 : at;
    setMoved(shown[(from + by + shown.length) % shown.length]?.value);
  };
  /** Whether the key was meant for the list. */
  const press = (event: KeyboardEvent): boolean => {
    if (event.nativeEvent.isComposing) return false;
    if (event.key === "ArrowDown") step(1);
    else if (event.key === "ArrowUp") step(-1);
    else if (event.key === "Enter" && active) choose(active);
    else if (event.key === "Escape" && expanded) {
      event.stopPropagation();
      close();
    } else return false;
    event.preventDefault();
    return true;
  };
  return { found, expanded, active, open, close, choose, press };
}
