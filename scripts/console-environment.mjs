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
 * The settings of a console on a sandbox. Nothing of the user's own AWS settings may reach it, the files in the home
 * folder included.
 * @param {NodeJS.ProcessEnv} environment
 * @param {import("./sandbox-command.mjs").SandboxAddress} sandbox
 * @param {{ host: string, url: string, dev: boolean }} place
 * @returns {NodeJS.ProcessEnv}
 */
export const consoleEnvironment = (environment, sandbox, { host, url, dev }) => ({
  ...withoutAws(environment),
  NODE_ENV: dev ? "development" : "production",
  AUTH_MODE: "none",
  CONSOLE_LISTEN: host,
  PUBLIC_URL: url,
  CONSOLE_CONFIG: join(root, "scripts/sandbox-connections.json"),
  AWS_REGION: sandbox.region,
  AWS_ENDPOINT_URL: sandbox.endpoint,
  AWS_ACCESS_KEY_ID: sandbox.accessKeyId,
  AWS_SECRET_ACCESS_KEY: sandbox.secretAccessKey,
  AWS_EC2_METADATA_DISABLED: "true",
  AWS_CONFIG_FILE: devNull,
  AWS_SHARED_CREDENTIALS_FILE: devNull,
  NEXT_TELEMETRY_DISABLED: "1",
  // Whoever presses Ctrl-C waits no longer, and what stops this process loses patience soon after (child.mjs).
  SHUTDOWN_SECONDS: "4",
});
