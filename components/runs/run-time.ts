import { isOpen, type Run, type RunStep } from "#lib/pcs/view/run.ts";

const isOver = ({ status }: RunStep) =>
  status === "done" || status === "failed" || status === "skipped";

/** How long a step has lasted, in milliseconds; undefined before it began. */
export function lastedMs({ startedAt, endedAt }: RunStep, now: number): number | undefined {
  if (startedAt === undefined) return undefined;
  return Math.max(0, (endedAt ? Date.parse(endedAt) : now) - Date.parse(startedAt));
}

/** How far a step is by the time that it is expected to take, from 0 to 1: what goes on is never quite done. */
export function shareOf(step: RunStep, now: number): number {
  if (step.status === "done") return 1;
  const lasted = lastedMs(step, now) ?? 0;
  return step.expectedSeconds === 0 ? 0 : Math.min(0.97, lasted / (step.expectedSeconds * 1000));
}

/**
 * How long an open run is expected to last from now on, in milliseconds: its longest chain of what is left. What lasts
 * longer than expected may end any moment.
 */
export function remainingMs(run: Run, now: number): number {
  const ends = new Map<string, number>();
  for (const step of run.steps) {
    const left = step.expectedSeconds * 1000 - (lastedMs(step, now) ?? 0);
    const begin = Math.max(0, ...step.after.map((key) => ends.get(key) ?? 0));
    const isLeft = !isOver(step) && (run.status === "running" || step.status !== "waiting");
    ends.set(step.key, isLeft ? begin + Math.max(0, left) : begin);
  }
  return Math.max(0, ...ends.values());
}

/** How long a run has lasted, in milliseconds. */
export const runLastedMs = (
  { createdAt, endedAt }: Pick<Run, "createdAt" | "endedAt">,
  now: number,
) => Math.max(0, (endedAt ? Date.parse(endedAt) : now) - Date.parse(createdAt));

const minute = 60_000;

/** A guess of a time in words, no more exact than it is: "about 40 s", "about 6 min", "about 1 h 10 min". */
export function about(milliseconds: number): string {
  if (milliseconds < 5_000) return "a few seconds";
  if (milliseconds < 1.5 * minute) return `about ${String(Math.ceil(milliseconds / 5_000) * 5)} s`;
  const minutes = Math.round(milliseconds / minute);
  if (minutes < 60) return `about ${String(minutes)} min`;
  const rest = minutes % 60;
  return `about ${String(Math.floor(minutes / 60))} h${rest === 0 ? "" : ` ${String(rest)} min`}`;
}

/** What is left of a run, in words; nothing when it does no more. */
export function remainingWords(run: Run, now: number): string {
  if (!isOpen(run)) return "";
  const left = remainingMs(run, now);
  return left === 0 ? "longer than expected" : `${about(left)} left`;
}
