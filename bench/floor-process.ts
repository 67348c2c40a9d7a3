import { join } from "node:path";
import { startChild, lastLines } from "#scripts/child.mjs";
import { freePort, httpUrl } from "#scripts/network.mjs";
import { Refusal } from "#scripts/refusal.mjs";
import { root } from "#scripts/root.mjs";
import { findNode, toolEnvironment } from "#scripts/runtime.mjs";
import { answers, whenReady } from "#scripts/when-ready.mjs";

const host = "127.0.0.1";

/** Runs Next's command on bench/floor, the least app that shows the same rows. */
function next(args: string[], env: Record<string, string> = {}) {
  return startChild({
    file: findNode(root),
    args: [join(root, "node_modules/next/dist/bin/next"), ...args],
    cwd: join(root, "bench/floor"),
    env: { ...toolEnvironment(root), NEXT_TELEMETRY_DISABLED: "1", NODE_ENV: "production", ...env },
    tethered: false,
  });
}

/** By webpack: Turbopack would take the console's own proxy.ts and instrumentation.ts for the floor's. */
export async function buildFloor(): Promise<void> {
  const build = next(["build", "--webpack"]);
  const { code } = await build.exited;
  if (code !== 0) throw new Refusal(`bench/floor cannot be built.${lastLines(build)}`);
}

/** Starts it with the rows of a file. */
export async function startFloor(rows: string) {
  const port = await freePort(host);
  const url = httpUrl(host, port);
  const child = next(["start", "-H", host, "-p", String(port)], {
    FLOOR_ROWS: rows,
  });
  await whenReady("bench/floor", child, { timeoutMs: 60_000, ...answers([`${url}/api/rows`]) });
  return { ...child, url };
}
