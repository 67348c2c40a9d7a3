import "server-only";
import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { log } from "./log.ts";
import { metrics } from "./metrics.ts";
import { requestIdOf } from "./request-id.ts";
import { pathOf, type RouteKind, routeKind } from "./route-kind.ts";
import { enterScope } from "./scope.ts";
import { isStopping } from "./stopping.ts";

/** What Node tells of a request that arrives (diagnostics_channel, http.server.request.start). */
type Started = { request: IncomingMessage; response: ServerResponse; server: Server };

const isStarted = (message: unknown): message is Started =>
  typeof message === "object" && message !== null && "request" in message && "response" in message;

const header = "x-request-id";

/** What people do stands in the log as it is; what their tabs ask for by themselves only when one looks closely. */
function levelOf(kind: RouteKind, status: number) {
  if (status >= 500) return kind === "health" ? "warn" : "error";
  if (kind === "action" || kind === "auth") return "info";
  return status >= 400 && kind !== "asset" && kind !== "health" ? "info" : "debug";
}

function ended({ request, response }: Started, kind: RouteKind, requestId: string, ms: number) {
  const status = response.statusCode;
  metrics().requests.observe({ kind, status }, ms / 1000);
  const line = {
    requestId,
    kind,
    method: request.method,
    path: pathOf(request.url),
    status,
    ms: Math.round(ms),
    ...(response.writableFinished ? {} : { aborted: true }),
  };
  log()[levelOf(kind, status)](line, "request");
}

/** Follows a request from here to the end of its answer, whatever becomes of it. */
function follow(started: Started, servers: Set<Server>) {
  const { request, response, server } = started;
  servers.add(server);
  const kind = routeKind(request);
  const requestId = requestIdOf(request.headers[header]);
  // What comes after reads it there, and the answer tells it to whoever asked.
  request.headers[header] = requestId;
  response.setHeader(header, requestId);
  if (isStopping()) response.setHeader("connection", "close");
  enterScope({ requestId });
  const begun = performance.now();
  metrics().inFlight.inc();
  response.once("close", () => {
    metrics().inFlight.dec();
    ended(started, kind, requestId, performance.now() - begun);
  });
}

/**
 * Gives every request of this process an id and follows it, whoever made the server: Node itself tells when one
 * arrives, so that it needs no server of ours around Next's.
 * @returns the servers that requests came to
 */
export function followRequests(): ReadonlySet<Server> {
  const servers = new Set<Server>();
  subscribe("http.server.request.start", (message) => {
    if (isStarted(message)) follow(message, servers);
  });
  return servers;
}
