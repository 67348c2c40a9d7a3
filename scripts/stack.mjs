import { join } from "node:path";
import { startChild } from "./child.mjs";
import { awsEnvironment, sandboxEnvironment, withoutAws } from "./console-environment.mjs";
import { freePort, httpUrl } from "./network.mjs";
import { root } from "./root.mjs";
import { findNode, toolEnvironment } from "./runtime.mjs";
import { readAddress, sandboxArguments } from "./sandbox-command.mjs";
import { answers, whenReady } from "./when-ready.mjs";

/**
 * @typedef {import("./child.mjs").Child} Child
 * @typedef {import("./sandbox-command.mjs").SandboxAddress} SandboxAddress
 *
 * @typedef {object} SandboxProcess
 * @property {number} [port] 0, the default, takes any free one
 * @property {string} [program] the sandbox's main file
 * @property {string} [logFile]
 * @property {number} [timeoutMs]
 *
 * @typedef {Omit<import("./sandbox-command.mjs").SandboxOptions, "port"> & SandboxProcess} SandboxOptions
 * @typedef {Child & { address: SandboxAddress, endpoint: string, port: number }} Sandbox
 *
 * @typedef {object} ConsoleOptions
 * @property {SandboxAddress} [sandbox] without it, AWS itself
 * @property {number} [port] 0, the default, takes any free one
 * @property {string} [host]
 * @property {boolean} [dev] with hot reload, instead of the production build
 * @property {boolean} [unready] waits only until it lives: something that it needs is not there
 * @property {string} [folder] of the production build, other than the repository
 * @property {Record<string, string>} [env] more settings of the console
 * @property {string} [logFile]
 * @property {(line: string) => void} [onLine]
 * @property {number} [timeoutMs]
 *
 * @typedef {Child & { url: string, port: number }} RunningConsole
 */

/**
 * Starts a sandbox and waits until it answers. Started again with the port and data folder of one that was stopped,
 * it takes that one's place.
 * @param {SandboxOptions} options
 * @returns {Promise<Sandbox>}
 */
export async function startSandbox({ program, logFile, timeoutMs = 30_000, ...options }) {
  const port = options.port || (await freePort(options.host ?? "127.0.0.1"));
  /** @type {(address: SandboxAddress) => void} */
  let announce = () => undefined;
  /** @type {Promise<SandboxAddress>} */
  const announced = new Promise((resolve) => {
    announce = resolve;
  });
  const child = startChild({
    file: findNode(root),
    args: [program ?? join(root, "sandbox/main.ts"), ...sandboxArguments({ ...options, port })],
    cwd: root,
    env: withoutAws(toolEnvironment(root)),
    logFile,
    onStdoutLine: (line) => {
      const address = readAddress(line);
      if (address) announce(address);
    },
  });
  const address = await whenReady("The sandbox", child, { timeoutMs, ready: () => announced });
  return { ...child, address, endpoint: address.endpoint, port };
}

// Readings are large and short-lived: a young generation of 3 × 4 MB collects them before they are taken for old ones,
// and keeps the console a quarter smaller.
const smallYoungGeneration = "--max-semi-space-size=4";

/**
 * Starts a console on a sandbox, or on AWS, and waits until it can serve.
 * @param {ConsoleOptions} options
 * @returns {Promise<RunningConsole>}
 */
export async function startConsole({ sandbox, host = "127.0.0.1", dev = false, ...options }) {
  const port = options.port || (await freePort(host));
  const url = httpUrl(host, port);
  const place = { host, url, dev };
  const environment = toolEnvironment(root);
  const next = join(root, "node_modules/next/dist/bin/next");
  const child = startChild({
    file: findNode(root),
    args: [
      ...[smallYoungGeneration, "--import", join(root, "scripts/tether.mjs")],
      ...[next, dev ? "dev" : "start", "-H", host, "-p", String(port)],
    ],
    cwd: options.folder ?? root,
    env: {
      ...(sandbox
        ? sandboxEnvironment(environment, sandbox, place)
        : awsEnvironment(environment, place)),
      ...options.env,
    },
    logFile: options.logFile,
    onLine: options.onLine,
  });
  // The first answer of a development server waits for its compiler.
  const timeoutMs = options.timeoutMs ?? (dev ? 180_000 : 60_000);
  // Whether AWS answers, and takes the credentials, is for the console to say to whoever opens it.
  const readiness = sandbox && !options.unready ? [`${url}/readyz`] : [];
  await whenReady("The console", child, {
    timeoutMs,
    ...answers([`${url}/healthz`, ...readiness]),
  });
  return { ...child, url, port };
}
