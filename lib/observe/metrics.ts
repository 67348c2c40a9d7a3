import "server-only";
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from "prom-client";
import { mapOfProcess } from "#lib/per-process.ts";

/** From a 304 of a poll to a call that AWS does not answer, in seconds. */
const buckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 15, 30];

function createMetrics() {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  new Gauge({
    name: "pcs_console_build_info",
    help: "Always 1; the labels say which build of the console this is.",
    labelNames: ["build", "node"],
    registers,
  }).set({ build: process.env.CONSOLE_BUILD ?? "", node: process.version }, 1);
  return {
    registry,
    requests: new Histogram({
      name: "pcs_console_http_request_duration_seconds",
      help: "Requests that were answered, by what they were for and the status.",
      labelNames: ["kind", "status"],
      buckets,
      registers,
    }),
    inFlight: new Gauge({
      name: "pcs_console_http_requests_in_flight",
      help: "Requests that are being answered.",
      registers,
    }),
    awsCalls: new Histogram({
      name: "pcs_console_aws_call_duration_seconds",
      help: "Calls to AWS, retries included, by operation and what became of them.",
      labelNames: ["service", "operation", "outcome"],
      buckets,
      registers,
    }),
    awsThrottles: new Counter({
      name: "pcs_console_aws_throttles_total",
      help: "Calls that AWS still throttled after the retries of the SDK.",
      labelNames: ["service"],
      registers,
    }),
    audit: new Counter({
      name: "pcs_console_audit_events_total",
      help: "Events for the audit log, by whether they could be written.",
      labelNames: ["outcome"],
      registers,
    }),
  };
}

const known = mapOfProcess<ReturnType<typeof createMetrics>>("metrics");

/**
 * The metrics of this process. No label ever tells a person or a resource, so that the number of time series stays
 * bounded and nobody is watched by them.
 */
export function metrics() {
  const existing = known.get("metrics");
  if (existing) return existing;
  const made = createMetrics();
  known.set("metrics", made);
  return made;
}

/** Counts an event for the audit log, which was written or could not be. */
export const countAudit = (outcome: "written" | "failed") => metrics().audit.inc({ outcome });
