import { createServer, type Server } from "node:http";
import { type Clock, createMovableClock, type MovableClock, systemClock } from "#sandbox/clock.ts";
import { createFindCredentials } from "#sandbox/authorization/find-credentials.ts";
import { createRoles } from "#sandbox/authorization/roles.ts";
import { createCalls } from "#sandbox/control/calls.ts";
import { createFaults } from "#sandbox/control/faults.ts";
import { createOutcomes } from "#sandbox/control/outcomes.ts";
import { createSideChannel } from "#sandbox/control/side-channel.ts";
import { createFrontDoor } from "#sandbox/http/front-door.ts";
import type { Log } from "#sandbox/log.ts";
import type { Options } from "#sandbox/options.ts";
import { seedClusters } from "#sandbox/seed/clusters.ts";
import { adminKey } from "#sandbox/seed/identities.ts";
import { createServices } from "#sandbox/services.ts";
import { openStore, type Store } from "#sandbox/store/store.ts";
import { createSessionCredentials } from "#sandbox/sts/session-credentials.ts";

export type Sandbox = { endpoint: string; close: () => Promise<void> };

export type Started = { ok: true; sandbox: Sandbox } | { ok: false; reason: string };

const listenReasons: Record<string, string> = {
  EADDRINUSE: "it is in use already",
  EACCES: "this user may not listen on it",
  EADDRNOTAVAIL: "this machine has no such address",
  ENOTFOUND: "there is no such host",
};

/** Listens; the problem in words when that is not possible. */
const listen = (server: Server, host: string, port: number) =>
  new Promise<string | undefined>((resolve) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      const reason = listenReasons[error.code ?? ""] ?? error.message;
      resolve(`Port ${String(port)} on ${host} cannot be used: ${reason}.`);
    });
    server.listen(port, host, () => resolve(undefined));
  });

function endpointOf(server: Server, host: string): string {
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return `http://${host.includes(":") ? `[${host}]` : host}:${String(port)}`;
}

/** Ends when the answers under way are out, and after half a second in any case. */
const stop = (server: Server) =>
  new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), 500).unref();
  });

/** Everything that a sandbox is made of, but for its place in the network. */
function assemble(options: Options, store: Store, clock: MovableClock, log: Log): Server {
  const [faults, outcomes, calls] = [createFaults(), createOutcomes(), createCalls()];
  const roles = createRoles();
  const seed = () => {
    if (!options.seed) return;
    seedClusters(store, { accountId: adminKey.accountId, region: options.region }, clock.now());
  };
  const reset = () => {
    for (const part of [store, faults, outcomes, calls, roles]) part.clear();
    clock.reset();
    seed();
  };
  seed();
  const sessions = createSessionCredentials(store.properties.key("session-credentials"));
  const context = { ...options, store, clock, sessions, roles, nextOutcome: outcomes.next };
  const services = createServices(context);
  const sideDoor = options.control
    ? createSideChannel({ ...options, store, clock, calls, faults, outcomes, roles, reset })
    : () => undefined;
  const findCredentials = createFindCredentials(sessions, clock, roles);
  const frontDoor = { findCredentials, services, faults, calls, log, sideDoor };
  return createServer(createFrontDoor(frontDoor));
}

/** Starts a sandbox on a data folder. */
export async function startSandbox(
  options: Options,
  log: Log,
  clock: Clock = systemClock,
): Promise<Started> {
  const opened = openStore(options.dataDir);
  if (!opened.ok) return opened;
  const { store } = opened;
  const server = assemble(options, store, createMovableClock(clock), log);
  const problem = await listen(server, options.host, options.port);
  if (problem !== undefined) {
    store.close();
    return { ok: false, reason: problem };
  }
  const close = async () => {
    await stop(server);
    store.close();
  };
  return { ok: true, sandbox: { endpoint: endpointOf(server, options.host), close } };
}
