import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { PCS } from "@aws-sdk/client-pcs";
import { startOidcProvider } from "#e2e/providers/oidc-provider.ts";
import { testRoles } from "#e2e/providers/people.ts";
import { signInByHttp } from "#e2e/providers/http-browser.ts";
import { paths } from "#lib/paths.ts";
import { pace } from "#lib/queries/pace.ts";
import { adminKey } from "#sandbox/seed/identities.ts";
import { freePort } from "#scripts/network.mjs";
import { ensurePostgresql, startPostgresql } from "#scripts/postgresql.mjs";
import sandboxConnections from "#scripts/sandbox-connections.json" with { type: "json" };
import { type RunningConsole, startConsole, startSandbox } from "#scripts/stack.mjs";
import { withFolder } from "#bench/folder.ts";
import { treeMegabytes, treeProcessorSeconds } from "#bench/processes.ts";
import { type Figure, figure } from "#bench/report.ts";
import { liveMegabytes } from "./live-heap.ts";
import { type Observation, openTab, type Query } from "./tab.ts";

export type TabsOptions = { minutes: number; tabs: number; embedded: boolean };

/** Fewer than the sign-ins that one address may make in a minute; a person has several tabs. */
const sessions = 48;
const logins = ["vera", "olaf", "ada"];

const minute = 60_000;
const warmUpMs = 15_000;

const connection = "sandbox";
const runs: Query = { path: paths.api.runs(connection), settledMs: pace.seldom };

/** The pages that people leave open, each with its queries (components/). Most look at lists and clusters. */
function pagesOf(clusters: string[]): Query[][] {
  const list: Query[] = [{ path: paths.api.clusters(connection) }, runs];
  const ofCluster = (id: string): Query[] => [{ path: paths.api.cluster(connection, id) }, runs];
  return [
    [{ path: paths.api.fleet() }],
    ...[list, list, list],
    ...clusters.map(ofCluster),
    ...clusters.map((id) => [...ofCluster(id), { path: paths.api.instances(connection, id) }]),
    ...clusters.map((id) => [
      ...ofCluster(id),
      { path: paths.api.activity(connection, id, 50), settledMs: pace.seldom },
    ]),
    [runs],
  ];
}

type World = { console: RunningConsole; inspectPort: number; pcs: PCS };

/** Runs something with one console where people sign in, on the seeded sandbox. */
const withWorld = <T>(embedded: boolean, work: (world: World) => Promise<T>) =>
  withFolder(async (folder) => {
    await using parts = new AsyncDisposableStack();
    const port = await freePort("127.0.0.1");
    const provider = await startOidcProvider({ consoleUrl: `http://127.0.0.1:${port}` });
    parts.defer(() => provider.stop());
    if (!embedded) await ensurePostgresql();
    const database = embedded ? undefined : await startPostgresql();
    parts.defer(() => database?.stop());
    const sandbox = await startSandbox({ dataDir: join(folder, "sandbox"), transitionMs: 5_000 });
    parts.defer(() => sandbox.stop());
    const config = join(folder, "console.config.json");
    await writeFile(config, JSON.stringify({ ...sandboxConnections, roles: testRoles }));
    const settings = { CONSOLE_CONFIG: config, DATA_DIR: join(folder, "console") };
    const inspectPort = await freePort("127.0.0.1");
    const NODE_OPTIONS = `--inspect-port=127.0.0.1:${inspectPort}`;
    const env = {
      NODE_OPTIONS,
      ...provider.env,
      ...settings,
      ...(database && { DATABASE_URL: database.url }),
    };
    const console = await startConsole({ sandbox: sandbox.address, port, env });
    parts.defer(() => console.stop());
    const pcs = new PCS({
      endpoint: sandbox.endpoint,
      region: "us-east-1",
      credentials: adminKey,
    });
    parts.defer(() => pcs.destroy());
    return await work({ console, inspectPort, pcs });
  });

/** Once a minute something changes by itself for a while, and all who look at it hurry. */
async function changeNowAndThen(pcs: PCS, clusterIdentifier: string, signal: AbortSignal) {
  const { computeNodeGroups = [] } = await pcs.listComputeNodeGroups({ clusterIdentifier });
  const computeNodeGroupIdentifier = computeNodeGroups[0]?.id;
  if (computeNodeGroupIdentifier === undefined) throw new Error("The seed has no node group.");
  for (let most = 5; !signal.aborted; most = 11 - most) {
    const scalingConfiguration = { minInstanceCount: 0, maxInstanceCount: most };
    const about = { clusterIdentifier, computeNodeGroupIdentifier, scalingConfiguration };
    await pcs.updateComputeNodeGroup(about);
    await sleep(minute, undefined, { signal }).catch(() => undefined);
  }
}

/** What the console takes of the machine while it is looked at. */
async function watchConsole(pid: number, minutes: number) {
  const since = performance.now();
  const before = await treeProcessorSeconds(pid);
  const megabytes: number[] = [];
  for (let passed = 0; passed < minutes; passed += 1) {
    await sleep(minute);
    megabytes.push(await treeMegabytes(pid));
  }
  const seconds = (performance.now() - since) / 1000;
  const share = ((await treeProcessorSeconds(pid)) - before) / seconds;
  return { megabytes, processor: Math.round(share * 100) };
}

function summarise(observations: Observation[]) {
  const sorted = Float64Array.from(observations.map(({ ms }) => ms)).sort();
  const at = (part: number) =>
    Math.round((sorted[Math.floor(sorted.length * part)] ?? NaN) * 10) / 10;
  const having = (fits: (status: number) => boolean) =>
    observations.filter(({ status }) => fits(status)).length;
  return {
    ...{ p50: at(0.5), p99: at(0.99), longest: Math.round(sorted.at(-1) ?? NaN) },
    unchanged: Math.round((having((status) => status === 304) / sorted.length) * 100),
    wrong: having((status) => status !== 200 && status !== 304),
  };
}

type Taken = Awaited<ReturnType<typeof watchConsole>> & { live: [before: number, after: number] };

const figuresOf = (
  { minutes, tabs }: TabsOptions,
  observations: Observation[],
  { megabytes, processor, live }: Taken,
): Figure[] => {
  const { p50, p99, longest, unchanged, wrong } = summarise(observations);
  const perSecond = Math.round(observations.length / (minutes * 60));
  return [
    figure("tabs", "signed-in tabs that poll", tabs),
    figure("tabRequests", "their GET requests", observations.length),
    figure("tabRequestsPerSecond", "of those in a second", perSecond),
    figure("tabUnchanged", "of those answered with 304", unchanged, { unit: "%" }),
    figure("tabP50", "answered within, half of them", p50, { unit: "ms" }),
    figure("tabP99", "answered within, 99 % of them", p99, { unit: "ms", goal: "≤ 100 ms" }),
    figure("tabLongest", "the longest", longest, { unit: "ms" }),
    figure("tabWrong", "other answers than 200 and 304", wrong, { mustBe: 0 }),
    figure("tabCpu", "processor time, of one core", processor, { unit: "%" }),
    figure("tabLiveBefore", "memory that is in use, at first", live[0], { unit: "MB" }),
    figure("tabLiveAfter", `the same after ${minutes} min`, live[1], {
      unit: "MB",
      goal: "as at first",
    }),
    figure("tabMemory", "memory taken, minute by minute", megabytes.join(", "), { unit: "MB" }),
  ];
};

/** So many tabs of people who are signed in, which look at the seeded sandbox for some minutes. */
export const signedInTabs = (options: TabsOptions): Promise<Figure[]> =>
  withWorld(options.embedded, async ({ console: { url, pid = 0 }, inspectPort, pcs }) => {
    const cookies: string[] = [];
    while (cookies.length < sessions)
      cookies.push(await signInByHttp(url, logins[cookies.length % logins.length] ?? ""));
    const { clusters = [] } = await pcs.listClusters({});
    const pages = pagesOf(clusters.map(({ id }) => id ?? ""));
    const observations: Observation[] = [];
    let measuring = false;
    const observe = (observation: Observation) => {
      if (measuring) observations.push(observation);
    };
    const open = Array.from({ length: options.tabs }, (_, index) => ({
      cookie: cookies[index % cookies.length] ?? "",
      place: Math.random(),
      queries: pages[index % pages.length] ?? [],
    }));
    const changing = new AbortController();
    const changes = changeNowAndThen(pcs, clusters[0]?.id ?? "", changing.signal);
    const tabs = [];
    for (const tab of open) {
      tabs.push(openTab({ ...tab, url, observe }));
      await sleep(10_000 / options.tabs);
    }
    await sleep(warmUpMs);
    const before = await liveMegabytes(pid, inspectPort);
    measuring = true;
    const taken = await watchConsole(pid, options.minutes);
    measuring = false;
    const live: Taken["live"] = [before, await liveMegabytes(pid, inspectPort)];
    changing.abort();
    await Promise.all([changes, ...tabs.map((tab) => tab.close())]);
    return figuresOf(options, observations, { ...taken, live });
  });
