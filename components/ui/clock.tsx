"use client";

import { createContext, type ReactNode, use, useSyncExternalStore } from "react";

const tickMs = 1_000;

let now = 0;
const watchers = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

function tick() {
  now = Date.now();
  watchers.forEach((notify) => notify());
}

/** One timer for the whole page, which runs only while something shows a time. */
function watch(notify: () => void) {
  watchers.add(notify);
  if (timer === undefined) {
    timer = setInterval(tick, tickMs);
    tick();
  }
  return () => {
    watchers.delete(notify);
    if (watchers.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

const RenderedAt = createContext(0);

/** Tells the time at which the server rendered, so that the first render in the browser agrees with it. */
export function ClockProvider({
  renderedAt,
  children,
}: {
  renderedAt: number;
  children: ReactNode;
}) {
  return <RenderedAt value={renderedAt}>{children}</RenderedAt>;
}

/**
 * Something about the present time, in milliseconds. Who asks is drawn anew when it changes, not with
 * every second: a page of many times costs next to nothing while none of them says anything else.
 */
export function useClock<Value extends string | number>(pick: (now: number) => Value): Value {
  const renderedAt = use(RenderedAt);
  return useSyncExternalStore(
    watch,
    () => pick(now || renderedAt),
    () => pick(renderedAt),
  );
}
