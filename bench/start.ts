import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import { freePort, probe } from "#scripts/network.mjs";
import { Refusal } from "#scripts/refusal.mjs";
import { root } from "#scripts/root.mjs";
import { withFolder } from "./folder.ts";
import { descendants, treeMegabytes } from "./processes.ts";
import { figure, type Figure } from "./report.ts";

const mb = { unit: "MB" };

const elapsed = (since: number) => Math.round(performance.now() - since);

/** Runs `npm start` as a person does, up to the line with the URL. */
async function npmStart(port: number, dataDir: string) {
  const since = performance.now();
  const args = ["start", "--", "--port", String(port), "--data-dir", dataDir];
  const npm = spawn("npm", args, { cwd: root, stdio: ["ignore", "pipe", "inherit"] });
  const closed = new Promise<number | null>((resolve) => npm.once("close", resolve));
  const url = await new Promise<string>((resolve, reject) => {
    createInterface({ input: npm.stdout }).on("line", (line) => {
      const [found] = / http:\/\/\S+/.exec(line) ?? [];
      if (found) resolve(found.trim());
    });
    void closed.then((code) =>
      reject(new Refusal(`npm start ended with code ${code ?? "unknown"}`)),
    );
  });
  const readyMs = elapsed(since);
  const healthzStatus = (await probe(`${url}/healthz`)) ?? null;
  const stop = async () => {
    const asked = performance.now();
    npm.kill("SIGTERM");
    const code = await closed;
    return { stopMs: elapsed(asked), code };
  };
  return { pid: npm.pid ?? 0, url, readyMs, healthzStatus, stop };
}

/** The memory of what npm start runs: the launcher's two children, and the launcher. */
async function memory(npmPid: number) {
  const processes = await descendants(npmPid);
  const sandbox = processes.find(({ command }) => command.includes("sandbox/main.ts"));
  const console = processes.find(
    ({ parent, pid }) => parent === sandbox?.parent && pid !== sandbox.pid,
  );
  const together = await treeMegabytes(npmPid);
  return {
    together,
    sandbox: sandbox ? await treeMegabytes(sandbox.pid) : null,
    console: console ? await treeMegabytes(console.pid) : null,
  };
}

/** Start-up time and memory of `npm start` with everything installed and built. */
export async function start(args: string[]): Promise<Figure[]> {
  const { values } = parseArgs({
    args,
    options: {
      requests: { type: "string", default: "10" },
      "idle-ms": { type: "string", default: "10000" },
      path: {
        type: "string",
        multiple: true,
        default: ["/sandbox/clusters", "/api/sandbox/clusters"],
      },
    },
  });
  return withFolder(async (folder) => {
    const port = await freePort("127.0.0.1");
    const first = await npmStart(port, folder);
    await first.stop();
    const second = await npmStart(port, folder);
    const fresh = await memory(second.pid);
    for (let request = 0; request < Number(values.requests); request += 1)
      for (const path of values.path) await probe(second.url + path);
    await sleep(Number(values["idle-ms"]));
    const idle = await memory(second.pid);
    const { stopMs, code } = await second.stop();
    return [
      figure("firstStartMs", "first start, new data folder", first.readyMs, { unit: "ms" }),
      figure("secondStartMs", "second start", second.readyMs, { unit: "ms", goal: "≤ 5,000 ms" }),
      figure("healthzStatus", "/healthz when the URL is printed", second.healthzStatus),
      figure("consoleFreshMB", "console, fresh", fresh.console, mb),
      figure("consoleIdleMB", "console, idle after requests", idle.console, {
        ...mb,
        goal: "≤ 250 MB",
      }),
      figure("sandboxFreshMB", "sandbox, fresh", fresh.sandbox, mb),
      figure("sandboxIdleMB", "sandbox, idle after requests", idle.sandbox, {
        ...mb,
        goal: "≤ 120 MB",
      }),
      figure("togetherIdleMB", "all of npm start, npm included", idle.together, mb),
      figure("stopMs", "stop", stopMs, { unit: "ms" }),
      figure("stopCode", "exit code of the stop", code, { goal: "0" }),
    ];
  });
}
