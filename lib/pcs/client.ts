import "server-only";
import { PCSClient } from "@aws-sdk/client-pcs";
import { credentialsOf } from "#lib/aws/credentials.ts";
import type { Connection } from "#lib/aws/connections.ts";

/** A person waits for most calls: better a clear failure soon than an answer they no longer expect. */
const connectionTimeout = 2_000;
const requestTimeout = 15_000;

/** One a bundle, not one a process: the SDK asks whether a client is an instance of its bundle's class. */
const clients = new Map<string, PCSClient>();

/**
 * The SDK client of a connection. Retries and, unless the connection names one, the endpoint are the
 * SDK's own: the sandbox is reached through AWS_ENDPOINT_URL_PCS, as the AWS CLI would reach it.
 */
export function pcsClient(connection: Connection): PCSClient {
  const { id, region, endpoint } = connection;
  const known = clients.get(id);
  if (known) return known;
  const client = new PCSClient({
    region,
    maxAttempts: 3,
    requestHandler: { connectionTimeout, requestTimeout },
    ...(endpoint ? { endpoint } : {}),
    ...credentialsOf(connection),
  });
  clients.set(id, client);
  return client;
}
