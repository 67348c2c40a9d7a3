import "server-only";
import { setTimeout as sleep } from "node:timers/promises";

/** How long one part of an answer may keep the others waiting. */
export const patienceMs = 1_000;

/** What a promise gives within some time; undefined when that is over. The work itself goes on. */
export async function withPatience<Value>(
  work: Promise<Value>,
  milliseconds: number,
): Promise<Value | undefined> {
  const answered = new AbortController();
  const patience = sleep(milliseconds, undefined, { signal: answered.signal, ref: false });
  try {
    return await Promise.race([work, patience.catch(() => undefined)]);
  } finally {
    answered.abort();
  }
}
