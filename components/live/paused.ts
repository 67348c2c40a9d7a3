import { useSyncExternalStore } from "react";

let paused = false;
const watchers = new Set<() => void>();

function watch(notify: () => void) {
  watchers.add(notify);
  return () => void watchers.delete(notify);
}

/** Whether this tab has stopped to ask for news. */
export const usePaused = () =>
  useSyncExternalStore(
    watch,
    () => paused,
    () => false,
  );

/** Stops asking, or starts again, on every page of this tab. */
export function setPaused(value: boolean) {
  paused = value;
  watchers.forEach((notify) => notify());
}
