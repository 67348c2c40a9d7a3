import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { z } from "zod";

const ready = z.object({
  endpoint: z.url(),
  region: z.string(),
  accessKeyId: z.string(),
  secretAccessKey: z.string(),
});

/** A sandbox as a process of its own, and this process as a console of it. */
export type RunningSandbox = {
  /** Tells the sandbox something over its side channel (docs/sandbox.md). */
  control: (path: string, body: object) => Promise<void>;
  stop: () => Promise<void>;
};

async function firstLine({ stdout }: ChildProcess) {
  if (!stdout) throw new Error("The sandbox has no output.");
  const [line] = z
    .tuple([z.string()])
    .parse(await once(createInterface({ input: stdout }), "line"));
  return ready.parse(JSON.parse(line));
}

/**
 * Starts an empty sandbox whose transitions are over soon, and makes it the connection `sandbox` of this process, which
 * must not have asked for its settings before.
 * @param options further flags of the sandbox
 */
export async function startTestSandbox(
  transitionMs = 150,
  options: string[] = [],
): Promise<RunningSandbox> {
  const folder = await mkdtemp(join(tmpdir(), "pcs-console-runs-"));
  const child = spawn(
    process.execPath,
    [
      "sandbox/main.ts",
      ...["--no-seed", "--data-dir", folder, "--transition-ms", String(transitionMs)],
      ...["--quota", "clusters=50"],
      ...options,
    ],
    { stdio: ["ignore", "pipe", "ignore", "ipc"] },
  );
  const { endpoint, region, accessKeyId, secretAccessKey } = await firstLine(child);
  const config = join(folder, "console.config.json");
  await writeFile(
    config,
    JSON.stringify({
      connections: [{ id: "sandbox", name: "Sandbox", region, endpoint }],
      pollSeconds: { changing: 0.2, settled: 0.2 },
    }),
  );
  Object.assign(process.env, {
    AUTH_MODE: "none",
    CONSOLE_LISTEN: "127.0.0.1",
    PUBLIC_URL: "http://127.0.0.1:3000",
    CONSOLE_CONFIG: config,
    CONSOLE_SECRETS: randomBytes(32).toString("base64url"),
    AWS_ENDPOINT_URL: endpoint,
    AWS_ACCESS_KEY_ID: accessKeyId,
    AWS_SECRET_ACCESS_KEY: secretAccessKey,
  });
  return {
    control: async (path, body) => {
      const answer = await fetch(`${endpoint}/_sandbox/${path}`, {
        method: "POST",
        body: JSON.stringify(body),
      });
      if (!answer.ok) throw new Error(await answer.text());
    },
    stop: async () => {
      child.kill();
      await once(child, "exit");
      await rm(folder, { recursive: true, force: true });
    },
  };
}
