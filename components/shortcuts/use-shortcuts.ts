import { useEffect, useEffectEvent, useState } from "react";
import { characterKeysAreOn } from "./character-keys.ts";
import { type Command, createKeyReader } from "./keys.ts";

/** Where a character is text, or chooses among what is there. */
const takesCharacters =
  "input:not([type=checkbox]), textarea, select, [contenteditable=true], [role=listbox], [role=menu]";

const isForSomethingElse = ({ target, ctrlKey, metaKey, altKey, repeat }: KeyboardEvent) =>
  [ctrlKey, metaKey, altKey, repeat].includes(true) ||
  (target instanceof Element && target.closest(takesCharacters) !== null) ||
  document.querySelector("dialog[open]") !== null;

const isSearch = ({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent) =>
  key.toLowerCase() === "k" && (ctrlKey || metaKey) && !altKey && !shiftKey;

/** Listens to the keys that mean the same on every page. */
export function useShortcuts(run: (command: Command | "search") => void) {
  const [read] = useState(createKeyReader);
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing) return;
    const characters = !isForSomethingElse(event) && characterKeysAreOn();
    const command = isSearch(event) ? "search" : characters && read(event.key, event.timeStamp);
    if (!command) return;
    event.preventDefault();
    run(command);
  });
  useEffect(() => {
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, []);
}
