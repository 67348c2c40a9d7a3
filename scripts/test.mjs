// npm test: everything that has to pass, from a fresh clone.
import "./require-node.mjs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { stopChildren } from "./child.mjs";
import { dataPaths } from "./data-dir.mjs";
import { stopOnSignal } from "./foreground.mjs";
import { ensureInstalled } from "./install.mjs";
import { Refusal, runCommand } from "./refusal.mjs";
import { root } from "./root.mjs";
import { runSteps, stopPrograms } from "./steps.mjs";
import { readCounts, summarise } from "./test-counts.mjs";
import * as steps from "./test-steps.mjs";

/**
 * Runs the steps in order; what cannot succeed any more because of a step before it is left out.
 * @param {{ unit: string, browser: string }} reports
 */
async function runAll({ unit, browser }) {
  const log = dataPaths(join(root, ".data")).log("install");
  const results = await runSteps([steps.task("install", () => ensureInstalled(root, log))]);
  if (!results.every(({ passed }) => passed)) return results;

  results.push(...(await runSteps([steps.routeTypes])));
  results.push(...(await runSteps(steps.staticChecks, 2)));
  results.push(...(await runSteps([steps.postgresql, steps.unitTests(unit)])));

  const before = await runSteps([
    ...[steps.productionBuild, steps.chromium],
    ...[steps.haproxy, steps.signInPrograms],
  ]);
  results.push(...before);
  if (before.every(({ passed }) => passed))
    results.push(...(await runSteps([steps.browserTests(browser)])));
  return results;
}

/** @param {string[]} args */
async function test(args) {
  const [stray] = args;
  if (stray !== undefined)
    throw new Refusal(
      `npm test takes no “${stray}”: for some of the tests there are npm run test:unit and npm run test:e2e.`,
      2,
    );
  const folder = await mkdtemp(join(tmpdir(), "pcs-console-test-"));
  const remove = () => rm(folder, { recursive: true, force: true });
  const finish = async () => {
    await stopPrograms();
    await remove();
  };
  stopOnSignal({ settled: () => false, finish });
  try {
    const unit = join(folder, "unit.json");
    const browser = join(folder, "browser.json");
    const results = await runAll({ unit, browser });
    /** @type {Record<string, Awaited<ReturnType<typeof readCounts>>>} */
    const counts = {
      "unit tests": await readCounts(unit),
      "browser tests": await readCounts(browser),
    };
    const { text, succeeded } = summarise(
      results.map((result) => ({ ...result, counts: counts[result.name] })),
    );
    console.log(`\n${text}`);
    return succeeded ? 0 : 1;
  } finally {
    await stopChildren();
    await remove();
  }
}

await runCommand(() => test(process.argv.slice(2)));
