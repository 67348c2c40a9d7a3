import "server-only";
import { PCSClient } from "@aws-sdk/client-pcs";
import type { Connection } from "#lib/aws/connections.ts";

/** A person waits for most calls: better a clear failure soon than an answer they no longer expect. */
const connectionTimeout = 2_000;
const requestTimeout = 15_000;

const clients = new Map<string, PCSClient>();

/**
 * The SDK client of a connection. Credentials, retries and endpoint are the SDK's own: the sandbox is
 * reached through AWS_ENDPOINT_URL_PCS, as the AWS CLI would reach it.
 */
export function pcsClient({ id, region }: Connection): PCSClient {
  const known = clients.get(id);
  if (known) return known;
  const client = new PCSClient({
    region,
    maxAttempts: 3,
    requestHandler: { connectionTimeout, requestTimeout },
  });
  clients.set(id, client);
  return client;
}
