import { parseArgs } from "node:util";
import { mutationsUnderKills } from "./load/mutations.ts";
import { signedInTabs } from "./load/tabs.ts";
import type { Figure } from "./report.ts";

/**
 * What an installation of a team carries: many signed-in tabs that poll one console, and two consoles that are killed under
 * changes. `--part tabs` measures one part; `--embedded` has the tabs poll a console with the embedded database.
 */
export async function teamLoad(args: string[]): Promise<Figure[]> {
  const { values } = parseArgs({
    args,
    options: {
      part: { type: "string", multiple: true, default: ["tabs", "replicas"] },
      minutes: { type: "string", default: "10" },
      tabs: { type: "string", default: "200" },
      embedded: { type: "boolean", default: false },
      kills: { type: "string", default: "10" },
    },
  });
  const { part, embedded } = values;
  const [minutes, tabs, kills] = [values.minutes, values.tabs, values.kills].map(Number);
  const figures: Figure[] = [];
  if (part.includes("tabs"))
    figures.push(...(await signedInTabs({ minutes: minutes ?? 10, tabs: tabs ?? 200, embedded })));
  if (part.includes("replicas")) figures.push(...(await mutationsUnderKills(kills ?? 10)));
  return figures;
}
