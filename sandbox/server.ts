import { createServer, type Server } from "node:http";
import { type Clock, systemClock } from "#sandbox/clock.ts";
import { createFrontDoor } from "#sandbox/http/front-door.ts";
import type { Log } from "#sandbox/log.ts";
import type { Options } from "#sandbox/options.ts";
import { createPageTokens } from "#sandbox/pcs/page-token.ts";
import { pcsService } from "#sandbox/pcs/service.ts";
import { seedClusters } from "#sandbox/seed/clusters.ts";
import { accessKeys, adminKey } from "#sandbox/seed/identities.ts";
import { openStore, type Store } from "#sandbox/store/store.ts";

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

function createServices(store: Store, clock: Clock, { revision, transitionMs }: Options) {
  const pageTokens = createPageTokens(store.properties.key("page-tokens"));
  return new Map([["pcs", pcsService({ store, clock, pageTokens, revision, transitionMs })]]);
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
  const scope = { accountId: adminKey.accountId, region: options.region };
  if (options.seed) seedClusters(store, scope, clock.now());
  const services = createServices(store, clock, options);
  const server = createServer(createFrontDoor({ accessKeys, services, log }));
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
