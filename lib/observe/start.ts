import "server-only";
import { closeDatabase } from "#lib/db/database.ts";
import { env } from "#lib/env.ts";
import { stopRuns } from "#lib/runs/worker.ts";
import { log } from "./log.ts";
import { startMetricsServer } from "./metrics-server.ts";
import { followRequests } from "./requests.ts";
import { stopOnSignals } from "./shutdown.ts";

/** Loaded only when somebody wants traces: it is large. */
async function startTracing(): Promise<() => Promise<void>> {
  if (env().OTEL_EXPORTER_OTLP_ENDPOINT === undefined) return () => Promise.resolve();
  return (await import("./tracing.ts")).startTracing();
}

/** Makes this process one that can be watched from outside, and stopped without a loss. */
export async function startOperations(): Promise<void> {
  const { DRAIN_SECONDS, SHUTDOWN_SECONDS, DATABASE_URL } = env();
  const servers = followRequests();
  const flushTraces = await startTracing();
  const metricsServer = startMetricsServer();
  stopOnSignals({
    servers: () => [...servers].filter((server) => server !== metricsServer),
    drainSeconds: DRAIN_SECONDS,
    limitSeconds: SHUTDOWN_SECONDS,
    work: ["runs", stopRuns],
    steps: [
      ["database", closeDatabase],
      ["traces", flushTraces],
    ],
  });
  const database = DATABASE_URL === undefined ? "embedded" : "server";
  log().info({ build: process.env.CONSOLE_BUILD, node: process.version, database }, "Started");
}
