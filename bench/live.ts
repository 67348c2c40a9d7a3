import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { setTimeout as sleep } from "node:timers/promises";
import { PCS } from "@aws-sdk/client-pcs";
import type { Browser } from "@playwright/test";
import { adminKey } from "#sandbox/seed/identities.ts";
import { startConsole, startSandbox } from "#scripts/stack.mjs";
import { launchBrowser } from "./browser.ts";
import { createFleet } from "./fleet.ts";
import { buildFloor, startFloor } from "./floor-process.ts";
import { withFolder } from "./folder.ts";
import { idleTab } from "./live/idle-tab.ts";
import { statusChanges } from "./live/status-change.ts";
import { topology } from "./live/topology.ts";
import { callsInMinute, watchWith } from "./live/viewers.ts";
import { visitAs } from "./live/visit-as.ts";
import { load } from "./load.ts";
import { treeMegabytes } from "./processes.ts";
import { figure, median, type Figure } from "./report.ts";

const runs = 5;
const rounded = (value: number, digits = 2) => Math.round(value * 10 ** digits) / 10 ** digits;

type Visit = Awaited<ReturnType<typeof visitAs>>;

type Pair = { browser: Browser; console: string; floor: string };

/** The console and the floor in turn, so that what disturbs one disturbs the other. */
async function comparePages(pair: Pair, rows: number, as: "desktop" | "phone"): Promise<Figure[]> {
  const visits: Record<"console" | "floor", Visit[]> = { console: [], floor: [] };
  await visitAs(pair.browser, pair.console, as);
  await visitAs(pair.browser, pair.floor, as);
  for (let run = 0; run < runs; run += 1) {
    visits.console.push(await visitAs(pair.browser, pair.console, as));
    visits.floor.push(await visitAs(pair.browser, pair.floor, as));
  }
  const compare = (of: "rowsMs" | "blockedMs" | "scriptBytes", label: string, most: number) => {
    const [ours, least] = (["console", "floor"] as const).map((side) =>
      median(visits[side].map((visit) => visit[of])),
    );
    const key = `${of}${String(rows)}${as}`;
    const name = `${label}, ${String(rows)} clusters, ${as}`;
    return [
      figure(key, name, `${String(Math.round(ours ?? NaN))} / ${String(Math.round(least ?? NaN))}`),
      figure(`${key}Ratio`, `${name}, ratio`, rounded((ours ?? NaN) / (least ?? NaN)), {
        goal: `≤ ${String(most)}`,
      }),
    ];
  };
  return [
    ...(rows === 5 && as === "desktop" ? compare("scriptBytes", "JavaScript, B", 1.33) : []),
    ...compare("rowsMs", "rows visible, ms", 1.5),
    ...(rows > 5 && as === "phone" ? compare("blockedMs", "blocking, ms", 1.5) : []),
  ];
}

const quotas = { clusters: 1000, creatingClusters: 1000, computeNodeGroups: 1000, queues: 1000 };

type World = { sandbox: string; url: string; pid: number; folder: string };

/** Runs something on a console with so many clusters, which ends with it. */
function withClusters<T>(count: number, groups: number, work: (world: World) => Promise<T>) {
  return withFolder(async (folder) => {
    const sandbox = await startSandbox({ dataDir: folder, seed: false, transitionMs: 1, quotas });
    await createFleet(sandbox.endpoint, count, groups);
    const app = await startConsole({ sandbox: sandbox.address, env: { DATA_DIR: folder } });
    try {
      await fetch(`${app.url}/api/sandbox/clusters`);
      const place = { sandbox: sandbox.endpoint, url: app.url, folder };
      return await work({ ...place, pid: app.pid ?? 0 });
    } finally {
      await app.stop();
      await sandbox.stop();
    }
  });
}

/** Runs something on the floor app with the rows of a console. */
async function withFloor<T>({ url, folder }: World, work: (floor: string) => Promise<T>) {
  const rows = join(folder, "rows.json");
  await writeFile(rows, await (await fetch(`${url}/api/sandbox/clusters`)).text());
  const floor = await startFloor(rows);
  try {
    return await work(floor.url);
  } finally {
    await floor.stop();
  }
}

const getWith = (url: string, path: string, etag: string) =>
  Buffer.from(
    `GET ${path} HTTP/1.1\r\nhost: ${new URL(url).host}\r\nif-none-match: ${etag}\r\n\r\n`,
  );

async function unchangedPerSecond(url: string, path: string): Promise<number> {
  const etag = (await fetch(url + path)).headers.get("etag") ?? "";
  const request = getWith(url, path, etag);
  return (await load(url, [request], { connections: 8, ms: 4_000, status: "304" })).perSecond;
}

async function watchedMemory({ url, pid }: World): Promise<Figure[]> {
  const stop = watchWith(`${url}/api/sandbox/clusters`, 100);
  await sleep(20_000);
  const memory = await treeMegabytes(pid);
  await stop();
  const label = "console, 500 clusters, 100 viewers";
  return [figure("memoryMB", label, memory, { unit: "MB", goal: "≤ 350 MB" })];
}

const pagesOf = (browser: Browser, rows: number) =>
  withClusters(rows, 0, (world) =>
    withFloor(world, async (floor) => {
      const address = `${world.url}/sandbox/clusters?rows=500`;
      const memory = rows === 5 ? [] : await watchedMemory(world);
      const pair = { browser, console: address, floor };
      const desktop = await comparePages(pair, rows, "desktop");
      const phone = await comparePages(pair, rows, "phone");
      if (rows === 5) return [...desktop, ...phone];
      const ours = await unchangedPerSecond(world.url, "/api/sandbox/clusters");
      const least = await unchangedPerSecond(floor, "/api/rows");
      return [
        ...[...memory, ...desktop, ...phone],
        figure(
          "unchanged",
          "304 a second, 500 clusters",
          `${String(Math.round(ours))} / ${String(Math.round(least))}`,
        ),
        figure("unchangedRatio", "304 a second, ratio", rounded(ours / least), { goal: "≥ 0.5" }),
        figure("memoryAfterMB", "console, after all this", await treeMegabytes(world.pid), {
          unit: "MB",
        }),
      ];
    }),
  );

/** Ten queues, of which each uses all ten groups. */
async function addQueues(endpoint: string) {
  const pcs = new PCS({ endpoint, region: "us-east-1", credentials: adminKey });
  const clusterIdentifier = "cluster-number-0";
  const { computeNodeGroups = [] } = await pcs.listComputeNodeGroups({ clusterIdentifier });
  const computeNodeGroupConfigurations = computeNodeGroups.map(({ id }) => ({
    computeNodeGroupId: id,
  }));
  for (let number = 0; number < 10; number += 1)
    await pcs.createQueue({
      ...{ clusterIdentifier, computeNodeGroupConfigurations },
      queueName: `queue-${String(number)}`,
    });
  pcs.destroy();
}

const settledFleet = (browser: Browser) =>
  withClusters(10, 10, async ({ sandbox, url }) => {
    await addQueues(sandbox);
    const list = `${url}/api/sandbox/clusters`;
    const page = `${url}/sandbox/clusters`;
    await sleep(8_000);
    const picture = await topology(browser, `${page}/cluster-number-0`);
    const idle = await idleTab(browser, page);
    const one = await callsInMinute(sandbox, list, 1);
    const hundred = await callsInMinute(sandbox, list, 100);
    const change = {
      sandbox,
      url: page,
      other: "cluster-number-8",
      name: "cluster-number-9",
      count: 100,
    };
    const changes = await statusChanges(browser, change);
    return [
      figure("idleRequests", "idle tab, requests a minute", idle.requests, { goal: "≤ 12" }),
      figure("idleBytes", "idle tab, down a minute", idle.bytes, { unit: "B", goal: "≤ 6,144 B" }),
      figure("idleScriptMs", "idle tab, script a minute", idle.scriptMs, {
        unit: "ms",
        goal: "≤ 25 ms",
      }),
      figure("callsOne", "AWS calls a minute, 1 viewer", one.calls),
      figure("callsHundred", "AWS calls a minute, 100 viewers", hundred.calls, {
        goal: "the same",
      }),
      figure("callsOthers", "of these, other than lists", hundred.others, { goal: "0" }),
      figure("changeP50Ms", "a change shows after, median", Math.round(median(changes)), {
        unit: "ms",
      }),
      figure("changeP99Ms", "a change shows after, p99", Math.round(changes.at(-1) ?? NaN), {
        unit: "ms",
        goal: "≤ 2,500 ms",
      }),
      figure("topologyMs", "topology of 10 × 10, usable after", picture.ms, {
        unit: "ms",
        goal: "≤ 500 ms",
      }),
      figure("topologyScripts", "scripts loaded by opening it", picture.scripts, { goal: "≥ 1" }),
    ];
  });

const parts = {
  few: (browser: Browser) => pagesOf(browser, 5),
  many: (browser: Browser) => pagesOf(browser, 500),
  settled: settledFleet,
};

const isPart = (name: string): name is keyof typeof parts => name in parts;

/**
 * What watching costs the browser, the console and AWS, beside the least app that shows the same rows.
 * All parts take a quarter of an hour; `--part few` does one.
 */
export async function live(args: string[]): Promise<Figure[]> {
  const { values } = parseArgs({
    args,
    options: { part: { type: "string", multiple: true, default: Object.keys(parts) } },
  });
  await buildFloor();
  const browser = await launchBrowser();
  try {
    const figures: Figure[] = [];
    for (const part of values.part.filter(isPart)) figures.push(...(await parts[part](browser)));
    return figures;
  } finally {
    await browser.close();
  }
}
