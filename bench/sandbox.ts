import { parseArgs } from "node:util";
import type { PCS } from "@aws-sdk/client-pcs";
import { createFleet, pageTokens } from "./fleet.ts";
import { withFolder } from "./folder.ts";
import { type Load, load } from "./load.ts";
import { treeMegabytes } from "./processes.ts";
import { recordRequests } from "./recorded-requests.ts";
import { figure, type Figure, median } from "./report.ts";
import { type ServerProcess, startServer } from "./server-process.ts";

const quotas = ["clusters", "creatingClusters", "computeNodeGroups"];

/** A sandbox without delays and limits. */
const startSandbox = (dataDir: string) =>
  startServer("sandbox/main.ts", [
    ...["--data-dir", dataDir, "--no-seed", "--transition-ms", "0"],
    ...quotas.flatMap((name) => ["--quota", `${name}=1000000`]),
  ]);

/** A server under load, and what it has done so far. */
type Contender = { server: ServerProcess; requests: Buffer[]; loads: Load[] };

const contender = async (
  server: ServerProcess,
  calls: (pcs: PCS) => Promise<unknown>[],
): Promise<Contender> => ({
  server,
  requests: await recordRequests(server.endpoint, calls),
  loads: [],
});

const times = <Result>(count: number, result: () => Result) =>
  Array.from({ length: count }, result);

const listClusters = (pcs: PCS) => times(64, () => pcs.listClusters({}));

const mid = ({ loads }: Contender, of: keyof Load) => median(loads.map((load) => load[of]));

type Pace = { rounds: number; ms: number; connections: number };

/** Loads servers in turn, so that whatever else the machine does falls on all of them. */
async function compete(contenders: Contender[], { rounds, ms, connections }: Pace): Promise<void> {
  for (let round = 0; round <= rounds; round += 1) {
    for (const { server, requests, loads } of contenders) {
      const result = await load(server.endpoint, requests, { connections, ms });
      // The first round is for the compiler.
      if (round > 0) loads.push(result);
    }
  }
}

const rounded = (value: number, digits = 0) => Number(value.toFixed(digits));

const loadFigures = (key: string, label: string, contender: Contender): Figure[] => [
  figure(`${key}PerSecond`, label, rounded(mid(contender, "perSecond")), { unit: "/s" }),
  figure(`${key}P50Ms`, `${label}, p50`, rounded(mid(contender, "p50"), 2), { unit: "ms" }),
];

/** ListClusters with ten clusters against a server that only checks the same signature. */
async function smallFigures(sandbox: Contender, pace: Pace): Promise<Figure[]> {
  const bare = await contender(await startServer("bench/bare-server.ts"), listClusters);
  await compete([bare, sandbox], pace);
  await bare.server.stop();
  const ratio = mid(sandbox, "perSecond") / mid(bare, "perSecond");
  const p99 = rounded(mid(sandbox, "p99"), 2);
  return [
    ...loadFigures("bare", "bare server", bare),
    ...loadFigures("list", "ListClusters, 10 clusters", sandbox),
    figure("listP99Ms", "ListClusters, 10 clusters, p99", p99, { unit: "ms", goal: "≤ 5 ms" }),
    figure("listRatio", "ListClusters against the bare server", rounded(ratio, 3), {
      goal: "≥ 0.6",
    }),
  ];
}

/** The same calls, page after page, on a sandbox that has a lot. */
async function largeFigures(
  dataDir: string,
  small: Contender,
  size: { clusters: number; groups: number },
  pace: Pace,
): Promise<Figure[]> {
  const filled = await startSandbox(dataDir);
  const since = performance.now();
  await createFleet(filled.endpoint, size.clusters, size.groups);
  const fillSeconds = (performance.now() - since) / 1000;
  const filledMB = await treeMegabytes(filled.pid);
  await filled.stop();
  const server = await startSandbox(dataDir);
  const tokens = await pageTokens(server.endpoint);
  const first = await contender(server, listClusters);
  const pages = await contender(server, (pcs) =>
    tokens.map((nextToken) => pcs.listClusters({ nextToken })),
  );
  small.loads.length = 0;
  await compete([small, first, pages], pace);
  const loadedMB = await treeMegabytes(server.pid);
  await server.stop();
  const ratio = (to: Contender) => rounded(mid(to, "perSecond") / mid(small, "perSecond"), 3);
  const goal = "≈ 1";
  return [
    figure("clusters", "clusters", size.clusters),
    figure("groups", "node groups of each", size.groups),
    figure("fillSeconds", "time to create them", rounded(fillSeconds, 1), { unit: "s" }),
    ...loadFigures("firstPage", "ListClusters, first page", first),
    figure("firstPageRatio", "first page against 10 clusters", ratio(first), { goal }),
    ...loadFigures("pages", "ListClusters, other pages in turn", pages),
    figure("pagesRatio", "other pages against 10 clusters", ratio(pages), { goal }),
    figure("filledMB", "memory after creating them", filledMB, { unit: "MB", goal: "≤ 200 MB" }),
    figure("startMs", "start with them", server.readyMs, { unit: "ms", goal: "≤ 1,000 ms" }),
    figure("loadedMB", "memory after start and load", loadedMB, { unit: "MB", goal: "≤ 200 MB" }),
  ];
}

/** What the sandbox does under load, and with many resources. */
export async function sandbox(args: string[]): Promise<Figure[]> {
  const { values } = parseArgs({
    args,
    options: {
      rounds: { type: "string", default: "7" },
      "round-ms": { type: "string", default: "1500" },
      connections: { type: "string", default: "16" },
      clusters: { type: "string", default: "500" },
      groups: { type: "string", default: "10" },
    },
  });
  const pace = {
    rounds: Number(values.rounds),
    ms: Number(values["round-ms"]),
    connections: Number(values.connections),
  };
  const size = { clusters: Number(values.clusters), groups: Number(values.groups) };
  return withFolder(async (dataDir) => {
    const server = await startSandbox(`${dataDir}/small`);
    await createFleet(server.endpoint, 10, 0);
    const small = await contender(server, listClusters);
    try {
      return [
        ...(await smallFigures(small, pace)),
        ...(await largeFigures(`${dataDir}/large`, small, size, pace)),
      ];
    } finally {
      await server.stop();
    }
  });
}
