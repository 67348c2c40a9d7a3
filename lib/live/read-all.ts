import "server-only";
import { permittedConnections } from "#lib/auth/access.ts";
import { currentIdentity } from "#lib/auth/caller.ts";
import { allows } from "#lib/auth/policy.ts";
import { roleIn } from "#lib/auth/roles.ts";
import type { Connection } from "#lib/aws/connections.ts";
import type { Failure } from "#lib/errors.ts";
import type { Snapshot } from "#lib/pcs/view/snapshot.ts";
import type { Reading } from "#lib/reading.ts";
import { ok, type Result } from "#lib/result.ts";
import { pollerOf } from "./live.ts";
import { patienceMs, withPatience } from "./patience.ts";
import type { Poller } from "./poller.ts";

/** A connection, and what is known of it; nothing while it is read for the first time. */
export type ConnectionReading = {
  connection: Connection;
  /** Whether whoever reads may create clusters on it. */
  mayCreate: boolean;
  result: Result<Reading<Snapshot>, Failure> | undefined;
  /** Whether a newer reading than this lets people wait. */
  late: boolean;
};

/** What a connection's poller may tell at once; nothing has it read anew. */
export type Told = (poller: Poller<Snapshot>) => ReturnType<Poller<Snapshot>["known"]>;

/**
 * Reads a connection, or tells what was read last when that takes too long. One that failed before, or
 * that let somebody wait already, is read on without anyone waiting for it.
 */
async function readSoon(
  connection: Connection,
  told: Told,
): Promise<Omit<ConnectionReading, "mayCreate">> {
  const poller = pollerOf(connection);
  const atOnce = told(poller);
  if (atOnce) return { connection, result: atOnce, late: false };
  const known = poller.known();
  const failing = known && (known.ok ? known.value.failure : known.error) !== undefined;
  const wait = failing || poller.waited() > patienceMs ? 0 : patienceMs;
  const latest = await withPatience(poller.latest(), wait);
  return { connection, result: latest ?? poller.known(), late: latest === undefined };
}

/**
 * Everything of all connections that a person may see, for the current request. One that does not
 * answer soon is told as it was read last, or as not read yet: a dead Region neither blanks nor delays
 * the rest.
 * @param told what is told at no cost, as it is good enough
 */
export async function readAll(
  told: Told = () => undefined,
): Promise<Result<ConnectionReading[], Failure>> {
  const identity = await currentIdentity();
  if (!identity.ok) return identity;
  const { groups } = identity.value;
  const readings = permittedConnections(groups).map(async (connection) => {
    const role = roleIn(groups, connection.roles);
    const mayCreate = role !== undefined && allows(role, "clusters:create", connection.readOnly);
    return { ...(await readSoon(connection, told)), mayCreate };
  });
  return ok(await Promise.all(readings));
}
