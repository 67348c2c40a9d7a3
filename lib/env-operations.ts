import { z } from "zod";

const levels = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;

const port = (name: string) =>
  z.coerce
    .number({ error: `${name} must be the number of a port, such as 9464.` })
    .int({ error: `${name} must be a whole number.` })
    .min(1, { error: `${name} must be 1 or more.` })
    .max(65_535, { error: `${name} must be at most 65535.` });

const seconds = (name: string, most: number) =>
  z.coerce
    .number({ error: `${name} must be a number of seconds, such as 5.` })
    .min(0, { error: `${name} must be 0 or more.` })
    .max(most, { error: `${name} must be at most ${most}.` });

/** The settings of who runs the console: what is told of it, and how it stops. */
export const operationsMembers = {
  LOG_LEVEL: z
    .enum(levels, { error: `LOG_LEVEL must be one of ${levels.join(", ")}.` })
    .default("info")
    .describe("How much stands in the log. What tabs ask for by themselves appears from debug on."),
  METRICS_TOKEN: z
    .string()
    .regex(/^[\w.~+/=-]{16,}$/, {
      error: "METRICS_TOKEN must be 16 or more characters that a bearer token may have.",
    })
    .optional()
    .describe("The bearer token for /metrics. Without it and METRICS_PORT there is no such page."),
  METRICS_PORT: port("METRICS_PORT")
    .optional()
    .describe("Serves metrics at a port of their own, and no longer at the console's address."),
  METRICS_HOST: z
    .string()
    .min(1, { error: "METRICS_HOST must name an address to listen on." })
    .default("127.0.0.1")
    .describe("The address that METRICS_PORT listens on."),
  OTEL_EXPORTER_OTLP_ENDPOINT: z
    .url({
      protocol: /^https?$/,
      error: "OTEL_EXPORTER_OTLP_ENDPOINT must be a URL, such as http://collector:4318.",
    })
    .optional()
    .describe("Where traces go, by OTLP over HTTP. Without it there are none."),
  DRAIN_SECONDS: seconds("DRAIN_SECONDS", 300)
    .default(0)
    .describe(
      "For how long a console that was asked to stop still takes requests, so that a load balancer sees first that it is not ready.",
    ),
  SHUTDOWN_SECONDS: seconds("SHUTDOWN_SECONDS", 600)
    .default(25)
    .describe("After how long a console ends that was asked to stop, whatever is still under way."),
};
