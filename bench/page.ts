import { parseArgs } from "node:util";
import type { Browser } from "@playwright/test";
import { startConsole, startSandbox } from "#scripts/stack.mjs";
import { launchBrowser } from "./browser.ts";
import { withFolder } from "./folder.ts";
import { median, figure, type Figure } from "./report.ts";
import type { Exchange } from "./traffic.ts";
import { rowsWithoutScript, visit, watchPolls } from "./visits.ts";

type Visit = Awaited<ReturnType<typeof visit>>;

const visitFigures = (visits: Visit[]): Figure[] => {
  const middle = (of: keyof Visit, label: string, more: Pick<Figure, "unit" | "goal"> = {}) =>
    figure(of, label, Math.round(median(visits.map((visit) => visit[of]))), more);
  return [
    middle("scriptBytes", "JavaScript, compressed", { unit: "B", goal: "≤ 204,800 B" }),
    middle("scripts", "JavaScript files"),
    middle("styleBytes", "CSS, compressed", { unit: "B" }),
    middle("htmlBytes", "HTML, compressed", { unit: "B" }),
    middle("requests", "requests"),
    middle("bytes", "all answers with their heads", { unit: "B" }),
    middle("firstByteMs", "first byte", { unit: "ms" }),
    middle("firstRowMs", "first row visible", { unit: "ms" }),
    middle("largestPaintMs", "largest contentful paint", { unit: "ms" }),
  ];
};

function pollFigures(polls: Exchange[]): Figure[] {
  const settled = polls.slice(1);
  const statuses = settled.map(({ status }) => status);
  return [
    figure("firstPollStatus", "first poll of a page, status", polls[0]?.status ?? null),
    figure("firstPollBytes", "first poll of a page, answer", polls[0]?.bytes ?? null, {
      unit: "B",
    }),
    figure("pollStatuses", "polls after it, statuses", statuses.join(" "), { goal: "304" }),
    figure(
      "pollBytes",
      "a poll after it, answer",
      settled.length > 0 ? median(settled.map(({ bytes }) => bytes)) : null,
      { unit: "B" },
    ),
  ];
}

/** What a page costs in headless Chromium, and what keeping it open costs. */
export async function page(args: string[]): Promise<Figure[]> {
  const { values } = parseArgs({
    args,
    options: {
      path: { type: "string", default: "/sandbox/clusters" },
      rows: { type: "string", default: "table tbody tr" },
      runs: { type: "string", default: "5" },
      "settle-ms": { type: "string", default: "1500" },
      "poll-path": { type: "string", default: "/api/sandbox/clusters" },
      polls: { type: "string", default: "3" },
      "poll-wait-ms": { type: "string", default: "90000" },
    },
  });
  const settleMs = Number(values["settle-ms"]);

  const measure = async (browser: Browser, url: string): Promise<Figure[]> => {
    const target = { url: url + values.path, rows: values.rows, settleMs };
    // Not counted: the server loads a page's code when it is first asked for.
    await visit(browser, target);
    const visits: Visit[] = [];
    for (let run = 0; run < Number(values.runs); run += 1)
      visits.push(await visit(browser, target));
    const rows = await rowsWithoutScript(browser, target);
    const polls = await watchPolls(browser, target, {
      path: values["poll-path"],
      count: Number(values.polls),
      waitMs: Number(values["poll-wait-ms"]),
    });
    return [
      ...visitFigures(visits),
      figure("rowsWithoutScript", "rows without JavaScript", rows, { goal: "≥ 1" }),
      ...pollFigures(polls),
      figure("chromium", "Chromium", browser.version()),
    ];
  };
  return withStack(measure);
}

/** Runs something on a new sandbox, a console on it and a browser, all of which end with it. */
function withStack<T>(work: (browser: Browser, url: string) => Promise<T>): Promise<T> {
  return withFolder(async (dataDir) => {
    const sandbox = await startSandbox({ dataDir });
    const console = await startConsole({ sandbox: sandbox.address, env: { DATA_DIR: dataDir } });
    const browser = await launchBrowser();
    try {
      return await work(browser, console.url);
    } finally {
      await browser.close();
      await console.stop();
      await sandbox.stop();
    }
  });
}
