// npm run bench -- NAME [options]: measures the production build or the sandbox and prints what it found. What is too slow
// is for people to judge; only what must never be, such as a resource that was lost, makes it fail.
import { ensureBuilt } from "#scripts/production-build.mjs";
import { dataPaths } from "#scripts/data-dir.mjs";
import { Refusal, runCommand } from "#scripts/refusal.mjs";
import { root } from "#scripts/root.mjs";
import { audit } from "./audit.ts";
import { badInput } from "./bad-input.ts";
import { chaos } from "./chaos.ts";
import { durability } from "./durability.ts";
import { forms } from "./forms.ts";
import { live } from "./live.ts";
import { page } from "./page.ts";
import { isWrong, json, table, type Benchmark } from "./report.ts";
import { runs } from "./runs.ts";
import { sandbox } from "./sandbox.ts";
import { security } from "./security.ts";
import { start } from "./start.ts";
import { team } from "./team.ts";
import { teamLoad } from "./team-load.ts";

const benchmarks = new Map<string, Benchmark>([
  ["page", page],
  ["live", live],
  ["forms", forms],
  ["start", start],
  ["sandbox", sandbox],
  ["bad-input", badInput],
  ["durability", durability],
  ["runs", runs],
  ["chaos", chaos],
  ["audit", audit],
  ["team", team],
  ["load", teamLoad],
  ["security", security],
]);

/** The sandbox is not built. */
const ofTheBuild = new Set(["page", "live", "forms", "start", "runs", "load", "security", "team"]);

await runCommand(async () => {
  const [name = "", ...args] = process.argv.slice(2);
  const benchmark = benchmarks.get(name);
  if (!benchmark)
    throw new Refusal(
      `npm run bench -- NAME [options], where NAME is one of: ${[...benchmarks.keys()].join(", ")}.`,
      2,
    );
  if (ofTheBuild.has(name)) await ensureBuilt(root, dataPaths(`${root}/.data`).log("build"));
  const figures = await benchmark(args);
  console.log(`\n${table(figures)}\n`);
  console.log(json(name, figures));
  return figures.some(isWrong) ? 1 : 0;
});
