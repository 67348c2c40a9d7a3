const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

const units: [Intl.RelativeTimeFormatUnit, number][] = [
  ["year", 365 * day],
  ["month", 30 * day],
  ["day", day],
  ["hour", hour],
  ["minute", minute],
];

const relative = new Intl.RelativeTimeFormat("en", { numeric: "always" });

/** A past span in words: "just now" up to ten seconds, then "25 seconds ago", "3 days ago". */
export function ago(milliseconds: number): string {
  if (milliseconds < 10 * second) return "just now";
  const [unit, length] = units.find(([, length]) => milliseconds >= length) ?? ["second", second];
  return relative.format(-Math.floor(milliseconds / length), unit);
}

/** A past span, cut down to whole minutes. */
export const wholeMinutes = (milliseconds: number) => milliseconds - (milliseconds % minute);

/** A past span, cut down to where its words change: nothing up to ten seconds, seconds, minutes. */
export function steadyFor(milliseconds: number): number {
  if (milliseconds < 10 * second) return 0;
  return milliseconds < minute
    ? milliseconds - (milliseconds % second)
    : wholeMinutes(milliseconds);
}

/** A past span in words that stay right for a minute: "just now" for less than one. */
export const agoByMinute = (milliseconds: number): string =>
  milliseconds < minute ? "just now" : ago(milliseconds);

/** A span in its two largest units: "42 s", "3 min 5 s", "2 h 10 min". */
export function duration(milliseconds: number): string {
  const seconds = Math.max(0, Math.floor(milliseconds / second));
  if (seconds < 60) return `${String(seconds)} s`;
  if (seconds < 3600) return `${String(Math.floor(seconds / 60))} min ${String(seconds % 60)} s`;
  return `${String(Math.floor(seconds / 3600))} h ${String(Math.floor((seconds % 3600) / 60))} min`;
}

/** An ISO time as people read it, in UTC as AWS's logs have it: "2026-11-24 01:47:17 UTC". */
export const exactTime = (iso: string) =>
  `${new Date(iso).toISOString().slice(0, 19).replace("T", " ")} UTC`;
