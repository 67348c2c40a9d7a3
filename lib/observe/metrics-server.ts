import "server-only";
import { createServer, type Server } from "node:http";
import { env } from "#lib/env.ts";
import { metricsFor } from "./answer-metrics.ts";
import { log } from "./log.ts";

/** Serves metrics alone, on METRICS_PORT, when there is one. */
export function startMetricsServer(): Server | undefined {
  const { METRICS_PORT, METRICS_HOST } = env();
  if (METRICS_PORT === undefined) return undefined;
  const server = createServer((request, response) => {
    const isMetrics = request.method === "GET" && request.url === "/metrics";
    if (!isMetrics) {
      response.writeHead(404).end();
      return;
    }
    metricsFor(request.headers.authorization ?? null).then(
      ({ status, headers, body }) => response.writeHead(status, headers).end(body),
      (error: unknown) => {
        log().error({ err: error }, "Metrics could not be told");
        response.writeHead(500).end();
      },
    );
  });
  server.on("error", (error) => {
    log().error({ err: error, port: METRICS_PORT }, "Metrics cannot be served on METRICS_PORT");
  });
  server.listen(METRICS_PORT, METRICS_HOST);
  // The console ends without waiting for whoever reads its metrics.
  server.unref();
  return server;
}
