import { flushSync } from "react-dom";

/** The parts of an editor of tags that focus can go to; each carries its name in `data-part`. */
type Part = "key" | "value" | "remove" | "undo" | "add";

const focusOn = (within: ParentNode | null | undefined, part: Part) => {
  const found = within?.querySelector<HTMLElement>(`[data-part="${part}"]`);
  found?.focus();
  return found !== null && found !== undefined;
};

const rowsIn = (list: HTMLElement | null) => [
  ...(list?.querySelectorAll<HTMLElement>("[data-tag]") ?? []),
];

const placeOf = (list: HTMLElement | null, id: string) =>
  rowsIn(list).findIndex(({ dataset }) => dataset.tag === id);

/** Changes the rows at once, so that what focus is to go to is there. */
const atOnce = (change: () => void) => flushSync(change);

/** Removes a row, and goes to the Undo that takes its place, or to the row that moves up, or to the button that adds. */
export function removeAndFocus(list: HTMLElement | null, id: string, remove: () => void) {
  const place = placeOf(list, id);
  atOnce(remove);
  const rows = rowsIn(list);
  const row = rows[Math.min(place, rows.length - 1)];
  if (focusOn(row, "undo") || focusOn(row, "remove") || focusOn(row, "value")) return;
  focusOn(list, "add");
}

/** Takes a removal back, and goes to the button that removes: where one was before. */
export function restoreAndFocus(list: HTMLElement | null, id: string, restore: () => void) {
  atOnce(restore);
  focusOn(rowsIn(list)[placeOf(list, id)], "remove");
}

/** Adds a row, and goes to its key. */
export function addAndFocus(list: HTMLElement | null, add: () => void) {
  atOnce(add);
  focusOn(rowsIn(list).at(-1), "key");
}

/** Goes to the first field that is wrong. */
export const focusFirstError = (list: HTMLElement | null) =>
  list?.querySelector<HTMLElement>("[aria-invalid]")?.focus();
