import { isLoopback } from "#sandbox/http/loopback.ts";
import { logToStderr as log } from "#sandbox/log.ts";
import { type Options, readOptions, usage } from "#sandbox/options.ts";
import { adminKey } from "#sandbox/seed/identities.ts";
import { type Sandbox, startSandbox } from "#sandbox/server.ts";

const fail = (sentence: string, code: 1 | 2): void => {
  process.stderr.write(`${sentence}\n`);
  process.exitCode = code;
};

/** The line that a program waits for which started the sandbox: a contract (docs/sandbox.md). */
const readyLine = (endpoint: string, region: string) => {
  const { accountId, accessKeyId, secretAccessKey } = adminKey;
  return JSON.stringify({ ready: true, endpoint, region, accountId, accessKeyId, secretAccessKey });
};

/** Stops on a signal, and when the process that started this one with an IPC channel has gone. */
function stopWhenAsked(sandbox: Sandbox): void {
  let stopping = false;
  const stop = (why: string) => {
    if (stopping) return;
    stopping = true;
    log("info", "stopping", { why });
    void sandbox.close().then(() => process.exit(0));
  };
  process.on("SIGINT", stop);
  process.on("SIGTERM", stop);
  process.on("disconnect", () => stop("disconnect"));
}

async function start(options: Options): Promise<void> {
  const started = await startSandbox(options, log);
  if (!started.ok) {
    fail(started.reason, 1);
    return;
  }
  const { endpoint } = started.sandbox;
  stopWhenAsked(started.sandbox);
  const { dataDir, host, revision, region, transitionMs } = options;
  if (!isLoopback(host)) {
    log("warn", "the keys are public: whoever can reach this address can use the sandbox", {
      host,
    });
  }
  log("info", "ready", { endpoint, dataDir, revision, region, transitionMs });
  process.stdout.write(`${readyLine(endpoint, region)}\n`);
}

/** The sandbox as a command: runs until it is asked to stop. */
export async function runCommand(args: string[]): Promise<void> {
  // A reader that has gone (`| head`, a dead parent) is no reason to fall over.
  process.stdout.on("error", () => undefined);
  process.stderr.on("error", () => undefined);
  const read = readOptions(args);
  if (read.kind === "help") process.stdout.write(usage);
  else if (read.kind === "wrong") fail(read.reason, 2);
  else await start(read.options);
}
