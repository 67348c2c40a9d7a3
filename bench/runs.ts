import { parseArgs } from "node:util";
import type { Figure } from "./report.ts";
import { manyRuns } from "./runs/many.ts";
import { wholeCluster } from "./runs/whole-cluster.ts";
import { wizardPages } from "./runs/wizard-pages.ts";

const parts = { whole: wholeCluster, many: manyRuns, wizard: wizardPages };

const isPart = (name: string): name is keyof typeof parts => name in parts;

/** What runs cost: time, memory, calls to AWS, and the wizard's JavaScript. `--part whole` measures one part. */
export async function runs(args: string[]): Promise<Figure[]> {
  const { values } = parseArgs({
    args,
    options: {
      part: { type: "string", multiple: true, default: Object.keys(parts) },
      runs: { type: "string", default: "100" },
    },
  });
  const figures: Figure[] = [];
  for (const part of values.part.filter(isPart))
    figures.push(...(await parts[part](Number(values.runs))));
  return figures;
}
