import "server-only";
import type { Failure } from "#lib/errors.ts";
import { ok, type Result } from "#lib/result.ts";
import { clientConfig } from "./client-config.ts";
import type { Connection } from "./connections.ts";
import type { ClientContext } from "./service.ts";
import { type AwsSession, sessionOf } from "./sessions.ts";

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
