import { readFile } from "node:fs/promises";

/**
 * @typedef {{ passed: number, failed: number, skipped: number }} Counts
 */

/** @param {unknown} value */
const count = (value) => (typeof value === "number" ? value : 0);

/**
 * The counts in a report of Vitest or of Playwright, both of which write JSON.
 * @param {string} path
 * @returns {Promise<Counts | undefined>} nothing when the run did not get as far as a report
 */
export async function readCounts(path) {
  try {
    const { stats, ...vitest } = JSON.parse(await readFile(path, "utf8"));
    if (!stats)
      return {
        passed: count(vitest.numPassedTests),
        failed: count(vitest.numFailedTests),
        skipped: count(vitest.numPendingTests) + count(vitest.numTodoTests),
      };
    return {
      // One that passed at its second try did pass; the list above the summary calls it flaky.
      passed: count(stats.expected) + count(stats.flaky),
      failed: count(stats.unexpected),
      skipped: count(stats.skipped),
    };
  } catch {
    return undefined;
  }
}

/** @param {Counts} counts */
const describe = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;

/**
 * The summary of a run. A step that failed without a failing test of its own counts as one failure.
 * @param {{ name: string, passed: boolean, time: string, counts?: Counts | undefined }[]} steps
 * @returns {{ text: string, succeeded: boolean }} its last line is the total
 */
export function summarise(steps) {
  const width = Math.max(...steps.map(({ name }) => name.length));
  const rows = steps.map(({ name, passed, time, counts }) => {
    const detail = counts ? `  ${describe(counts)}` : "";
    return `  ${passed ? "✓" : "✗"} ${name.padEnd(width)}  ${time.padStart(8)}${detail}`;
  });
  const passed = steps.reduce((sum, { counts }) => sum + (counts?.passed ?? 0), 0);
  const failed = steps.reduce(
    (sum, step) => sum + (step.counts?.failed || (step.passed ? 0 : 1)),
    0,
  );
  return {
    text: ["Summary", ...rows, "", `${passed} passed, ${failed} failed`].join("\n"),
    succeeded: failed === 0 && passed > 0,
  };
}
