import type { Failure } from "#lib/errors.ts";

/** For how long a step is tried again that AWS does not take, in milliseconds. AWS may be hard to reach for minutes. */
const patience = 60 * 60_000;

const longestBackoff = 60_000;

/**
 * What a failure of a call means for its step: `again`, as it may work the next time; `wait`, as something else has to
 * change first; `stop`, as only a person can mend it.
 */
export function classify({ kind, passes = false }: Failure): "again" | "wait" | "stop" {
  switch (kind) {
    case "throttled":
    case "credentials":
    case "unreachable":
    case "fault":
    case "unrecorded":
      return "again";
    case "conflict":
      return "wait";
    case "quota":
      return passes ? "wait" : "stop";
    case "invalid":
    case "signed-out":
    case "denied":
    case "not-found":
      return "stop";
  }
}

/** Whether AWS may have done what it was asked for, although it gave no good answer. */
export const mayHaveHappened = ({ kind }: Failure) => kind === "unreachable" || kind === "fault";

/** Whether it has failed for so long that trying again is no use. */
export const isHopeless = (failingSince: Date, now: Date) =>
  now.getTime() - failingSince.getTime() > patience;

/**
 * How long to wait before the next try, in milliseconds: twice as long each time up to a minute, never shorter than AWS
 * asked for.
 * @param failures how often it has failed without a break, this time included
 * @param usual the shortest wait
 */
export function backoff(failures: number, usual: number, retryAfterSeconds = 0): number {
  const doubled = Math.min(usual * 2 ** Math.min(failures - 1, 16), longestBackoff);
  return Math.max(doubled, retryAfterSeconds * 1000);
}
