"use client";

import { useMinute, useNow } from "./clock.tsx";
import { ago, agoByMinute, duration, exactTime } from "./time-format.ts";

/** How long ago something was, with the exact time on hover. */
export function Ago({ time }: { time: string }) {
  const now = useNow();
  return (
    <time dateTime={time} title={exactTime(time)} className="whitespace-nowrap">
      {ago(now - Date.parse(time))}
    </time>
  );
}

/** How long ago something was, to the minute: what many rows show costs nothing in between. */
export function AgoByMinute({ time }: { time: string }) {
  const minute = useMinute();
  return (
    <time dateTime={time} title={exactTime(time)} className="whitespace-nowrap">
      {agoByMinute(minute - Date.parse(time))}
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
  const now = useNow();
  return <span className="whitespace-nowrap">{duration(now - Date.parse(since))}</span>;
}
