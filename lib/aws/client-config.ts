import "server-only";
import type { Connection } from "./connections.ts";
import type { SigningConfig } from "./credentials.ts";

/** A person waits for most calls: better a clear failure soon than an answer they no longer expect. */
const connectionTimeout = 2_000;
const requestTimeout = 15_000;

/** What the SDK clients of a connection have in common, whichever service they are for. */
export const clientConfig = (connection: Pick<Connection, "region">, signing: SigningConfig) => ({
  region: connection.region,
  maxAttempts: 3,
  // Unless told to, the SDK only warns of an answer that does not come, and waits on.
  requestHandler: { connectionTimeout, requestTimeout, throwOnRequestTimeout: true },
  ...signing,
});
