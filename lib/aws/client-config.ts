import "server-only";
import type { Failure } from "#lib/errors.ts";
import { ok, type Result } from "#lib/result.ts";
import type { Connection } from "./connections.ts";
import type { SigningConfig } from "./credentials.ts";
import type { ClientContext } from "./service.ts";
import { type AwsSession, sessionOf } from "./sessions.ts";

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

/** Makes a client for each session when it is first asked for; it is gone when its session is. */
export function clientOfEach<Client extends object>(
  make: (config: ReturnType<typeof clientConfig>, connection: Connection) => Client,
) {
  // One a bundle, not one a process: the SDK asks whether a client is an instance of its bundle's class.
  const clients = new WeakMap<AwsSession, Client>();
  return async (context: ClientContext): Promise<Result<Client, Failure>> => {
    const session = await sessionOf(context);
    if (!session.ok) return session;
    const known = clients.get(session.value);
    if (known) return ok(known);
    const { connection } = context;
    const client = make(clientConfig(connection, session.value.signing), connection);
    clients.set(session.value, client);
    return ok(client);
  };
}
