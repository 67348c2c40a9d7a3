import { resolve } from "node:path";
import { isLoopback } from "./network.mjs";

/**
 * @typedef {object} LaunchOptions
 * @property {number} port
 * @property {string} host
 * @property {string} dataDir absolute
 * @property {boolean} aws real AWS instead of the sandbox
 * @property {boolean} help
 *
 * @typedef {{ ok: true, options: LaunchOptions } | { ok: false, sentence: string }} Parsed
 */

export const usage = `Usage: npm start -- [options]

Starts PCS Console and the sandbox, a local PCS, on this machine.

  --port N         port of the console (3000; 0 takes any free one)
  --host H         address that the console listens on (127.0.0.1)
  --data-dir DIR   where the sandbox keeps its clusters, and the logs are (.data)
  --aws            real AWS instead of the sandbox, with your own credentials
  --help           this text

npm run dev takes the same options.`;

/** @param {string} host */
const hostRefusal = (host) =>
  `npm start is for one person at their own machine, so the console listens on a loopback address: it may not listen on ${host}. docs/deployment.md is for teams.`;

/**
 * @param {string} argument
 * @returns {string}
 */
function unknown(argument) {
  const sentence = argument.startsWith("-")
    ? `There is no option ${argument}.`
    : `“${argument}” belongs to no option; options go after two dashes, as in npm start -- --port 4399.`;
  return `${sentence}\n\n${usage}`;
}

/**
 * Why a value is none for its option, or nothing.
 * @param {string} name
 * @param {string | undefined} value
 * @returns {string | undefined}
 */
function valueRefusal(name, value) {
  if (!value || value.startsWith("--")) return `${name} needs a value.`;
  if (name === "--port" && !(/^\d{1,5}$/.test(value) && Number(value) <= 65_535))
    return `--port must be a number from 0 to 65535, not “${value}”.`;
  return name === "--host" && !isLoopback(value) ? hostRefusal(value) : undefined;
}

/**
 * Reads the options of npm start and npm run dev.
 * @param {readonly string[]} args
 * @returns {Parsed}
 */
export function parseOptions(args) {
  /** @type {Record<string, string>} */
  const values = { "--port": "3000", "--host": "127.0.0.1", "--data-dir": ".data" };
  const rest = args.filter((argument) => argument !== "--aws");
  const aws = rest.length < args.length;
  for (let argument = rest.shift(); argument !== undefined; argument = rest.shift()) {
    const [name = "", inline] = argument.split(/=(.*)/s, 2);
    if (argument === "--help")
      return { ok: true, options: { ...launchOptions(values), aws, help: true } };
    if (!Object.hasOwn(values, name)) return { ok: false, sentence: unknown(argument) };
    const value = inline ?? rest.shift();
    const refusal = valueRefusal(name, value);
    if (refusal !== undefined || value === undefined) return { ok: false, sentence: refusal ?? "" };
    values[name] = value;
  }
  return { ok: true, options: { ...launchOptions(values), aws } };
}

/**
 * @param {Record<string, string>} values
 * @returns {Omit<LaunchOptions, "aws">}
 */
function launchOptions(values) {
  const host = (values["--host"] ?? "").replace(/^\[|\]$/g, "");
  return {
    port: Number(values["--port"]),
    host,
    dataDir: resolve(values["--data-dir"] ?? ""),
    help: false,
  };
}
