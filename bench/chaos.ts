import { parseArgs } from "node:util";
import { measureFailovers } from "./chaos/failover.ts";
import { injectFaults } from "./chaos/faults.ts";
import { takeInventory } from "./chaos/inventory.ts";
import { killConsoles } from "./chaos/kills.ts";
import { readLedger } from "./chaos/ledger.ts";
import { type Call, collectCalls } from "./chaos/side-channel.ts";
import { startStream } from "./chaos/stream.ts";
import { type Verdict, verify } from "./chaos/verify.ts";
import { startConsoles, withWorld, type World } from "./chaos/world.ts";
import { seeded } from "./durability/random.ts";
import { figure, type Figure, median } from "./report.ts";

/** All runs end within that after the last kill, in milliseconds: throttled steps may wait for a minute. */
const patience = 300_000;

const say = (verdict: Verdict) => {
  for (const [name, sentences] of Object.entries(verdict))
    for (const sentence of sentences) console.log(`${name}: ${sentence}`);
};

type Options = {
  kills: number;
  replicas: number;
  seed: number;
  faults: boolean;
  failovers: number;
};

const inSeconds = (milliseconds: number) => Math.round(milliseconds / 100) / 10;

function failoverFigures(times: number[]): Figure[] {
  if (times.length === 0) return [];
  const more = { unit: "s", goal: "≤ 45 s" };
  return [
    figure("failovers", "consoles killed with a run in hand", times.length),
    figure("failoverMedianSeconds", "another goes on, median", inSeconds(median(times)), more),
    figure("failoverMaxSeconds", "another goes on, longest", inSeconds(Math.max(...times)), more),
  ];
}

async function wreak(world: World, options: Options): Promise<Figure[]> {
  const { kills, replicas, seed, faults, failovers } = options;
  const { endpoint, dataDir, stop } = world.sandbox;
  const random = (part: number) => seeded(seed * 10 + part);
  const since = performance.now();
  const calls = collectCalls(endpoint);
  const complaints = new Map<string, number>();
  const onError = (line: string) => void complaints.set(line, (complaints.get(line) ?? 0) + 1);
  const consoles = startConsoles({ env: world.env, replicas, onError });
  const stream = startStream({ consoles, random: random(1), atOnce: 3 + replicas });
  const stopFaults = faults ? injectFaults(endpoint, random(2)) : () => Promise.resolve();
  await consoles.ready();
  const killing = killConsoles({ consoles, replicas, kills, random: random(3) });
  await Promise.race([killing, stream.working]);
  await stopFaults();
  const promised = await stream.finish(patience);
  const failover = await measureFailovers({
    consoles,
    endpoint,
    times: failovers,
    random: random(4),
  });
  promised.push(...failover.promised);
  await consoles.stop();
  const seconds = Math.round((performance.now() - since) / 1000);
  const inventory = await takeInventory(endpoint);
  const log = await calls.stop();
  await stop();
  const runs = await world.database.readRuns();
  const ledger = readLedger(dataDir);
  const verdict = verify({ promised, runs, inventory, ledger });
  say(verdict);
  for (const [line, times] of complaints) console.log(`stderr, ${times} times: ${line}`);
  return [
    figure("kills", "kill -9", kills),
    figure("replicas", "consoles", replicas),
    figure("runs", "runs", runs.length),
    figure("steps", "steps", runs.flatMap(({ steps }) => steps).length),
    figure("seconds", "in all", seconds, { unit: "s" }),
    ...callFigures(log, ledger.length),
    ...(["lost", "doubled", "unfinished", "failed"] as const).map((key) =>
      figure(key, key, verdict[key].length, { goal: "0", mustBe: 0 }),
    ),
    ...failoverFigures(failover.times),
    figure("faults", "faults of AWS", faults),
    figure("seed", "seed", seed),
  ];
}

function callFigures(log: Call[], made: number): Figure[] {
  const pcs = log.filter(({ service }) => service === "pcs");
  const creations = pcs.filter(({ operation }) => operation?.startsWith("Create"));
  const good = creations.filter(({ httpStatus }) => httpStatus === 200);
  const failed = pcs.filter(({ httpStatus }) => httpStatus !== 200);
  return [
    figure("calls", "calls of AWS PCS", pcs.length),
    figure("failedCalls", "of these, without success", failed.length),
    figure("made", "resources made", made),
    figure("repeated", "creations repeated under their token", good.length - made),
  ];
}

/** Whether runs survive consoles that are killed all the while, and an AWS that fails them. */
export async function chaos(args: string[]): Promise<Figure[]> {
  const { values } = parseArgs({
    args,
    options: {
      kills: { type: "string", default: "200" },
      seed: { type: "string", default: String(Math.floor(Math.random() * 1e6)) },
      replicas: { type: "string", default: "1" },
      faults: { type: "boolean", default: false },
      failovers: { type: "string", default: "10" },
    },
  });
  const options = {
    kills: Number(values.kills),
    replicas: Number(values.replicas),
    seed: Number(values.seed),
    faults: values.faults,
    failovers: values.replicas === "1" ? 0 : Number(values.failovers),
  };
  console.log(`Seed ${options.seed}`);
  const { replicas } = options;
  return withWorld({ replicas, transitionMs: 400, pollSeconds: 0.2 }, (world) =>
    wreak(world, options),
  );
}
