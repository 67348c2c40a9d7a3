/**
 * @typedef {object} SandboxAddress what the sandbox prints when it is ready
 * @property {string} endpoint
 * @property {string} region
 * @property {string} accountId
 * @property {string} accessKeyId
 * @property {string} secretAccessKey
 *
 * @typedef {object} SandboxOptions
 * @property {string} dataDir
 * @property {number} port
 * @property {string} [host]
 * @property {string} [region]
 * @property {boolean} [seed] whether the example clusters are there; they are by default
 * @property {number} [transitionMs] how long every transitional status lasts; as on AWS by default
 * @property {string} [revision] the revision of the reference that it follows
 * @property {Record<string, number>} [quotas] those that are not as on AWS
 */

const fields = ["endpoint", "region", "accountId", "accessKeyId", "secretAccessKey"];

/**
 * @param {string} line
 * @returns {SandboxAddress | undefined} nothing when the line is not what a sandbox prints when it is ready
 */
export function readAddress(line) {
  try {
    const { ready, ...address } = JSON.parse(line);
    const complete = fields.every((field) => typeof address[field] === "string");
    return ready === true && complete ? address : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The arguments of sandbox/main.ts.
 * @param {SandboxOptions} options
 * @returns {string[]}
 */
export function sandboxArguments({
  dataDir,
  port,
  host = "127.0.0.1",
  region = "us-east-1",
  seed = true,
  transitionMs,
  revision,
  quotas = {},
}) {
  return [
    ...["--port", String(port), "--host", host, "--data-dir", dataDir, "--region", region],
    seed ? "--seed" : "--no-seed",
    ...(transitionMs === undefined ? [] : ["--transition-ms", String(transitionMs)]),
    ...(revision === undefined ? [] : ["--revision", revision]),
    ...Object.entries(quotas).flatMap(([name, count]) => ["--quota", `${name}=${count}`]),
  ];
}
