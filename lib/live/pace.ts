/** Milliseconds between two reads of a connection. */
export type Pace = { changing: number; settled: number };

type Paced = { sandbox: boolean; pollSeconds?: Pace };

/**
 * The sandbox costs nothing and changes in seconds; AWS counts calls and takes minutes. Tabs ask when the
 * next reading is due (lib/queries/pace.ts), so that one that looks and a hundred cost AWS the same.
 */
export function paceOf({ sandbox, pollSeconds }: Paced): Pace {
  if (pollSeconds) {
    return { changing: pollSeconds.changing * 1000, settled: pollSeconds.settled * 1000 };
  }
  return sandbox ? { changing: 1_000, settled: 10_000 } : { changing: 5_000, settled: 24_000 };
}

/** By how much an interval may be shorter, so that many consoles do not ask AWS in step. */
const jitter = 0.1;

const longestBackoff = 60_000;

type Occasion = {
  changing: boolean;
  /** Reads that failed since the last success. */
  failures: number;
  /** What AWS asked to wait, in seconds. */
  retryAfterSeconds?: number;
};

/**
 * How long what was read last stays good. After failures the wait doubles up to a minute, and is never
 * shorter than AWS asked for.
 * @param random a number from 0 to 1
 */
export function nextInterval(
  pace: Pace,
  { changing, failures, retryAfterSeconds = 0 }: Occasion,
  random: number,
) {
  const usual = changing ? pace.changing : pace.settled;
  const backedOff =
    failures === 0 ? usual : Math.min(pace.changing * 2 ** failures, longestBackoff);
  const varied = backedOff * (1 - jitter * random);
  return Math.round(Math.max(varied, retryAfterSeconds * 1000));
}
