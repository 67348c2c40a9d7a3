import "server-only";
import { STSClient } from "@aws-sdk/client-sts";
import { ok } from "#lib/result.ts";
import { clientConfig } from "./client-config.ts";
import type { Connection } from "./connections.ts";
import { ownCredentials } from "./credentials.ts";
import type { Service } from "./service.ts";

const clients = new Map<string, STSClient>();

/** STS signed as the console itself, whoever asks: it begins people's sessions. */
export function baseSts(connection: Connection): STSClient {
  const known = clients.get(connection.id);
  if (known) return known;
  const client = new STSClient(clientConfig(connection, ownCredentials(connection)));
  clients.set(connection.id, client);
  return client;
}

/** AWS STS, for what is asked about the console itself. */
export const stsOfConsole: Service<STSClient> = {
  name: "AWS STS",
  iamPrefix: "sts",
  client: ({ connection }) => Promise.resolve(ok(baseSts(connection))),
};
