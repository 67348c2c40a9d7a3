import "server-only";
import type { Connection } from "./connections.ts";
import { credentialsOf } from "./credentials.ts";

/** A person waits for most calls: better a clear failure soon than an answer they no longer expect. */
const connectionTimeout = 2_000;
const requestTimeout = 15_000;

/** What the SDK clients of a connection have in common, whichever service they are for. */
export const clientConfig = (connection: Connection) => ({
  region: connection.region,
  maxAttempts: 3,
  // Unless told to, the SDK only warns of an answer that does not come, and waits on.
  requestHandler: { connectionTimeout, requestTimeout, throwOnRequestTimeout: true },
  ...credentialsOf(connection),
});

/** Makes a client of each connection when it is first asked for. */
export function clientOfEach<Client>(make: (connection: Connection) => Client) {
  // One a bundle, not one a process: the SDK asks whether a client is an instance of its bundle's class.
  const clients = new Map<string, Client>();
  return (connection: Connection): Client => {
    const known = clients.get(connection.id);
    if (known) return known;
    const client = make(connection);
    clients.set(connection.id, client);
    return client;
  };
}
