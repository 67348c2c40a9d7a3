import { devNull } from "node:os";
import { join } from "node:path";
import { root } from "./root.mjs";

/**
 * @param {NodeJS.ProcessEnv} environment
 * @returns {NodeJS.ProcessEnv}
 */
export function withoutAws(environment) {
  const kept = { ...environment };
  for (const name of Object.keys(kept))
    if (name.toUpperCase().startsWith("AWS_")) delete kept[name];
  return kept;
}

/**
 * Where a console is, and how it runs.
 * @typedef {{ host: string, url: string, dev: boolean }} Place
 */

/** @param {Place} place */
const placeSettings = ({ host, url, dev }) => ({
  NODE_ENV: dev ? /** @type {const} */ ("development") : /** @type {const} */ ("production"),
  CONSOLE_LISTEN: host,
  PUBLIC_URL: url,
  NEXT_TELEMETRY_DISABLED: "1",
  // Whoever presses Ctrl-C waits no longer, and what stops this process loses patience soon after (child.mjs).
  SHUTDOWN_SECONDS: "4",
});

/**
 * The settings of a console on a sandbox. Nothing of the user's own AWS settings may reach it, the files in the home
 * folder included.
 * @param {NodeJS.ProcessEnv} environment
 * @param {import("./sandbox-command.mjs").SandboxAddress} sandbox
 * @param {Place} place
 * @returns {NodeJS.ProcessEnv}
 */
export const sandboxEnvironment = (environment, sandbox, place) => ({
  ...withoutAws(environment),
  ...placeSettings(place),
  AUTH_MODE: "none",
  CONSOLE_CONFIG: join(root, "scripts/sandbox-connections.json"),
  AWS_REGION: sandbox.region,
  AWS_ENDPOINT_URL: sandbox.endpoint,
  AWS_ACCESS_KEY_ID: sandbox.accessKeyId,
  AWS_SECRET_ACCESS_KEY: sandbox.secretAccessKey,
  AWS_EC2_METADATA_DISABLED: "true",
  AWS_CONFIG_FILE: devNull,
  AWS_SHARED_CREDENTIALS_FILE: devNull,
});

/**
 * The settings of a console for one person on their own machine, who works in AWS with their own credentials: those of
 * their environment, as the AWS CLI would use them.
 * @param {NodeJS.ProcessEnv} environment
 * @param {Place} place
 * @returns {NodeJS.ProcessEnv}
 */
export const awsEnvironment = (environment, place) => ({
  ...environment,
  ...placeSettings(place),
  AUTH_MODE: "local",
  AWS_REGION: environment.AWS_REGION ?? environment.AWS_DEFAULT_REGION,
});
