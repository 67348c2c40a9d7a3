import "server-only";
import { mapOfProcess } from "#lib/per-process.ts";

/** So many polls may come in one such span of milliseconds: about half of what a console can answer meanwhile. */
const spanMs = 50;
const together = 10;

/** So many spans later than it wished to, a poll comes at the latest. */
const latest = 200;

/**
 * Gives polls their turns. All tabs of a connection wish to ask when its next reading is due; where many would
 * come at once, each a moment after the other, none waits in line. Few all come when they wish to.
 * @param taken how many are to come, by the number of the span
 */
export function createTurns(taken = new Map<string, number>(), now = Date.now) {
  const numberOf = (span: number) => taken.get(String(span)) ?? 0;

  /** In how many milliseconds to come, for one that wishes to in so many. */
  return (wishMs: number): number => {
    const current = Math.floor(now() / spanMs);
    for (const span of taken.keys()) if (Number(span) < current) taken.delete(span);
    const wished = Math.floor((now() + wishMs) / spanMs);
    let span = wished;
    while (numberOf(span) >= together && span < wished + latest) span += 1;
    taken.set(String(span), numberOf(span) + 1);
    return span === wished ? wishMs : span * spanMs - now();
  };
}

/** In how many milliseconds to ask this process again, for a tab that wishes to in so many. */
export const turnIn = createTurns(mapOfProcess<number>("turns"));
