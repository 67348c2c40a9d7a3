import { describeExit, lastLines, stopChildren } from "./child.mjs";
import { dataPaths, prepareDataDir, removeSandboxKeys, writeSandboxKeys } from "./data-dir.mjs";
import { isStopping, stopOnSignal, theEnd } from "./foreground.mjs";
import { ensureInstalled } from "./install.mjs";
import { portRefusal } from "./network.mjs";
import { parseOptions, usage } from "./options.mjs";
import { ensureBuilt } from "./production-build.mjs";
import { Refusal } from "./refusal.mjs";
import { root } from "./root.mjs";
import { startConsole, startSandbox } from "./stack.mjs";

/**
 * @typedef {import("./options.mjs").LaunchOptions} LaunchOptions
 * @typedef {{ sandbox?: import("./stack.mjs").Sandbox, running: import("./stack.mjs").RunningConsole }} Stack
 */

/**
 * All that can be refused before anything is installed, built or started.
 * @param {LaunchOptions} options
 */
async function checkPlace({ host, port, dataDir }) {
  await prepareDataDir(dataDir);
  const refusal = await portRefusal(host, port);
  if (refusal) throw new Refusal(refusal);
}

/**
 * The link that opens a console for one person (lib/auth/local-link.ts) is for their eyes, whatever else it prints.
 * @param {string} line
 */
const printLink = (line) => {
  if (line.includes("/auth/local?token=")) console.log(line);
};

/**
 * Starts the console on AWS.
 * @param {LaunchOptions} options
 * @param {boolean} dev
 * @returns {Promise<Stack>}
 */
async function startOnAws({ host, port, dataDir }, dev) {
  const logFile = dataPaths(dataDir).log("console");
  const env = { DATA_DIR: dataDir };
  return { running: await startConsole({ host, port, dev, logFile, env, onLine: printLink }) };
}

/**
 * Starts the sandbox and the console on it.
 * @param {LaunchOptions} options
 * @param {boolean} dev
 * @returns {Promise<Stack>}
 */
async function startOnSandbox({ host, port, dataDir }, dev) {
  const { sandbox: sandboxDir, log } = dataPaths(dataDir);
  const sandbox = await startSandbox({ dataDir: sandboxDir, logFile: log("sandbox") });
  const running = await startConsole({
    sandbox: sandbox.address,
    host,
    port,
    dev,
    logFile: log("console"),
    env: { DATA_DIR: dataDir },
    onLine: dev ? console.log : undefined,
  });
  await writeSandboxKeys(dataDir, sandbox.address);
  return { sandbox, running };
}

/**
 * Waits for what should not happen: that one of the two ends by itself.
 * @param {Stack} stack
 * @returns {Promise<Refusal>}
 */
function loss({ sandbox, running }) {
  /**
   * @param {string} name
   * @param {import("./child.mjs").Child} child
   */
  const watch = async (name, child) => {
    const exit = await child.exited;
    return new Refusal(`${name} ${describeExit(exit)} unexpectedly.${lastLines(child)}`);
  };
  return Promise.race([
    watch("The console", running),
    ...(sandbox ? [watch("The sandbox", sandbox)] : []),
  ]);
}

/**
 * npm start and npm run dev: everything from a fresh clone to a console that answers, until it is stopped.
 * @param {string[]} args
 * @param {{ dev?: boolean }} [mode]
 * @returns {Promise<number>} the exit code
 */
export async function launch(args, { dev = false } = {}) {
  const parsed = parseOptions(args);
  if (!parsed.ok) throw new Refusal(parsed.sentence, 2);
  const { options } = parsed;
  if (options.help) {
    console.log(usage);
    return 0;
  }

  let ready = false;
  const finish = async () => {
    if (ready) await removeSandboxKeys(options.dataDir);
  };
  stopOnSignal({ settled: () => ready, finish });
  try {
    await checkPlace(options);
    const { log } = dataPaths(options.dataDir);
    await ensureInstalled(root, log("install"));
    if (!dev) await ensureBuilt(root, log("build"));
    const stack = await (options.aws ? startOnAws : startOnSandbox)(options, dev);
    ready = true;
    const what = [options.aws ? "AWS" : "sandbox", ...(dev ? ["hot reload"] : [])].join(", ");
    console.log(`PCS Console is ready at ${stack.running.url} (${what}; Ctrl-C stops it)`);
    throw await loss(stack);
  } catch (error) {
    if (isStopping()) return theEnd();
    await stopChildren();
    await finish();
    throw error;
  }
}
