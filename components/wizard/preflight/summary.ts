import type { PreflightLine, PreflightVerdict } from "#lib/pcs/view/preflight.ts";

export type Counts = Record<PreflightVerdict, number>;

/** How many lines there are of each verdict. */
export function countsOf(lines: PreflightLine[]): Counts {
  const counts: Counts = { blocks: 0, warns: 0, unknown: 0, passes: 0 };
  for (const { verdict } of lines) counts[verdict] += 1;
  return counts;
}

const things = (count: number, one: string, many: string) =>
  count === 0 ? [] : [`${String(count)} ${count === 1 ? one : many}`];

/** What came of it all, as a sentence; nothing before anything did. */
export function summaryOf(counts: Counts | undefined): string {
  if (!counts) return "";
  const parts = [
    ...things(counts.blocks, "check blocks", "checks block"),
    ...things(counts.warns, "warns", "warn"),
    ...things(counts.unknown, "could not be made", "could not be made"),
    ...things(counts.passes, "passes", "pass"),
  ];
  return `${new Intl.ListFormat("en").format(parts)}.`;
}
