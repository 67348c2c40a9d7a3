"use client";

import { useClock } from "./clock.tsx";
import { ago, agoByMinute, duration, exactTime, steadyFor, wholeMinutes } from "./time-format.ts";

/** How long ago something was, with the exact time on hover. */
export function Ago({ time }: { time: string }) {
  const since = Date.parse(time);
  const age = useClock((now) => steadyFor(now - since));
  return (
    <time dateTime={time} title={exactTime(time)} className="whitespace-nowrap">
      {ago(age)}
    </time>
  );
}

/** How long ago something was, to the minute, for the many rows of a table. */
export function AgoByMinute({ time }: { time: string }) {
  const since = Date.parse(time);
  const age = useClock((now) => wholeMinutes(now - since));
  return (
    <time dateTime={time} title={exactTime(time)} className="whitespace-nowrap">
      {agoByMinute(age)}
    </time>
  );
}

/** An exact time with how long ago it was. */
export function Moment({ time }: { time: string }) {
  return (
    <span>
      {exactTime(time)}{" "}
      <span className="text-ink-soft">
        (<Ago time={time} />)
      </span>
    </span>
  );
}

/** How long something has lasted so far. */
export function Elapsed({ since }: { since: string }) {
  const start = Date.parse(since);
  const lasted = useClock((now) => now - start);
  return <span className="whitespace-nowrap">{duration(lasted)}</span>;
}
