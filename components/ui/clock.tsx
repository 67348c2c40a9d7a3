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

const minuteMs = 60_000;

const startOfMinute = (time: number) => time - (time % minuteMs);

/** When the present minute began, in milliseconds: for the many times of a table, which are drawn anew once a minute. */
export function useMinute(): number {
  const renderedAt = use(RenderedAt);
  return useSyncExternalStore(
    watch,
    () => startOfMinute(now || renderedAt),
    () => startOfMinute(renderedAt),
  );
}

/** The present time in milliseconds, moving every second. */
export function useNow(): number {
  const renderedAt = use(RenderedAt);
  return useSyncExternalStore(
    watch,
    () => now || renderedAt,
    () => renderedAt,
  );
}
