import { useSyncExternalStore } from "react";

/** A value that everything in this tab shares, from page to page until it is loaded anew. */
export function createTabStore<Value>(first: Value) {
  let value = first;
  const watchers = new Set<() => void>();
  const watch = (notify: () => void) => {
    watchers.add(notify);
    return () => void watchers.delete(notify);
  };
  return {
    use: () =>
      useSyncExternalStore(
        watch,
        () => value,
        () => first,
      ),
    change: (next: (value: Value) => Value) => {
      value = next(value);
      watchers.forEach((notify) => notify());
    },
  };
}
