import { type KeyboardEvent, useState } from "react";
import type { Choice } from "./choice.ts";
import type { Found } from "./find.ts";

/** Where a key moves to from a place in a list; past the last comes the first. */
const moves: Record<string, (at: number, count: number) => number> = {
  ArrowDown: (at, count) => (at + 1) % count,
  ArrowUp: (at, count) => (at - 1 + count) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
};

/** Which choice Enter takes: the first, until keys or the pointer move there. */
export function useActiveChoice(found: Found[], onChoose: (choice: Choice) => void) {
  const [key, setKey] = useState<string>();
  const all = found.flatMap(({ choices }) => choices);
  const at = Math.max(
    0,
    all.findIndex((choice) => choice.key === key),
  );
  const active = all[at];
  const activate = (choice: Choice | undefined) => setKey(choice?.key);
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.shiftKey || !active) return;
    const move = moves[event.key];
    if (move) activate(all[move(at, all.length)]);
    else if (event.key === "Enter") onChoose(active);
    else return;
    event.preventDefault();
  };
  return { active, activate, press };
}
