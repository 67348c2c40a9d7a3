import { accessSync, constants } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { makeDataFolder } from "#lib/db/embedded/data-folder.ts";
import { killOwners } from "./durability/kills.ts";
import { cutPower, type Outcome } from "./durability/power-cuts.ts";
import { seeded } from "./durability/random.ts";
import { measureSpeed } from "./durability/speed.ts";
import { withFolder } from "./folder.ts";
import { figure, type Figure } from "./report.ts";

const memoryDisk = "/dev/shm";

/** A folder for the simulated disk, which needs no real one: in memory, where there is such a place. */
async function withSimulatedDisk<T>(work: (folder: string) => Promise<T>): Promise<T> {
  try {
    accessSync(memoryDisk, constants.W_OK);
  } catch {
    return withFolder(work);
  }
  const folder = await mkdtemp(join(memoryDisk, "pcs-console-bench-"));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A line now and then about something that takes long. */
const progress = (name: string, total: number) => (done: number, outcome: Outcome) => {
  if (done % 25 === 0 || done === total)
    console.log(
      `${name} ${done} of ${total}: ${outcome.acknowledged} rows acknowledged, ${outcome.lost} lost, ${outcome.damaged} times damaged`,
    );
};

const outcomeFigures = (name: string, label: string, outcome: Outcome): Figure[] => [
  figure(`${name}Acknowledged`, `${label}: rows acknowledged`, outcome.acknowledged),
  figure(`${name}Lost`, `${label}: acknowledged rows lost`, outcome.lost, { goal: "0" }),
  figure(`${name}Unusable`, `${label}: database unusable`, outcome.unusable, { goal: "0" }),
];

/** What the embedded database keeps when the power is cut or its process is killed, and how fast it is meanwhile. */
export async function durability(args: string[]): Promise<Figure[]> {
  const { values } = parseArgs({
    args,
    options: {
      cuts: { type: "string", default: "1000" },
      kills: { type: "string", default: "100" },
      control: { type: "string", default: "20" },
      seed: { type: "string", default: String(Math.floor(Math.random() * 1e9)) },
    },
  });
  const [cuts, kills, control] = [values.cuts, values.kills, values.control].map(Number);
  const random = seeded(Number(values.seed));

  return withFolder(async (folder) => {
    const template = join(folder, "template");
    await makeDataFolder(template);
    const speed = await measureSpeed(folder, template);
    const onKill = progress("kill -9", kills ?? 0);
    const killed = await killOwners({ folder, template, kills: kills ?? 0, random, onKill });
    return withSimulatedDisk(async (disk) => {
      const simulate = (name: string, count: number, withoutSync: boolean) =>
        cutPower({
          ...{ folder: disk, template, random, withoutSync },
          cuts: count,
          onCut: progress(name, count),
        });
      const cut = await simulate("power cut", cuts ?? 0, false);
      const forgetful = await simulate("power cut, syncs forgotten", control ?? 0, true);
      return [
        figure("veryFirstStartMs", "first start, PostgreSQL to be compiled", speed.veryFirstMs, {
          unit: "ms",
          goal: "≤ 1,000 ms",
        }),
        figure("firstStartMs", "first start, from the template", speed.firstMs, { unit: "ms" }),
        figure("reopenMs", "opened again", speed.againMs, { unit: "ms" }),
        figure("transactionsPerSecond", "transactions of one row, a second", speed.perSecond),
        figure("kills", "kill -9", kills ?? 0),
        ...outcomeFigures("kills", "kill -9", killed),
        figure("cuts", "power cuts, simulated", cuts ?? 0),
        ...outcomeFigures("cuts", "power cuts", cut),
        figure("control", "power cuts of a disk that forgets its syncs", control ?? 0),
        figure("controlDamaged", "of these, found damaged", forgetful.damaged, {
          goal: "most: it shows that damage is found",
        }),
        figure("seed", "seed", Number(values.seed)),
      ];
    });
  });
}
