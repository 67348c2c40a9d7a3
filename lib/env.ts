import { z } from "zod";
import { revisions } from "#lib/pcs/spec/revision.ts";
import { failed, ok, type Result } from "./result.ts";

const loopbackNames = new Set(["localhost", "127.0.0.1", "[::1]", "::1"]);

/** Whether a host name or address can only be reached from this machine. */
export const isLoopback = (host: string) => loopbackNames.has(host);

const environmentSchema = z.object({
  AUTH_MODE: z.literal("none", { error: "AUTH_MODE must be “none”: it is the only mode so far." }),
  CONSOLE_LISTEN: z.string({
    error: "CONSOLE_LISTEN must name the address the server listens on; npm start sets it.",
  }),
  PUBLIC_URL: z.url({
    error: "PUBLIC_URL must be the address people open, such as http://127.0.0.1:3000.",
  }),
  /** The file of connections (lib/aws/connection-config.ts). Without it, AWS_REGION names the only one. */
  CONSOLE_CONFIG: z.string().min(1).optional(),
  AWS_REGION: z.string().min(1).optional(),
  AWS_ENDPOINT_URL: z.url({ error: "AWS_ENDPOINT_URL must be a URL." }).optional(),
  AWS_ENDPOINT_URL_PCS: z.url({ error: "AWS_ENDPOINT_URL_PCS must be a URL." }).optional(),
  PCS_REVISION: z
    .enum(revisions, { error: `PCS_REVISION must be one of ${revisions.join(", ")}.` })
    .optional(),
  DATA_DIR: z
    .string()
    .min(1, { error: "DATA_DIR must name the folder of the console's data." })
    .default(".data"),
  DATABASE_URL: z
    .url({
      protocol: /^postgres(ql)?$/,
      error:
        "DATABASE_URL must be the address of a PostgreSQL database, such as postgresql://console@db.example.org/console.",
    })
    .optional(),
  /** Secrets that all keys derive from, the newest first (lib/auth/secrets.ts). */
  CONSOLE_SECRETS: z
    .string()
    .transform((text) => text.split(",").map((secret) => secret.trim()))
    .pipe(
      z.array(
        z.string().regex(/^[\w-]{43,}$/, {
          error:
            "CONSOLE_SECRETS must be secrets of 32 or more random bytes as base64url, with commas between, the newest first.",
        }),
      ),
    )
    .optional(),
  /** The folder of templates for new clusters (docs/configuration.md). */
  TEMPLATES_DIR: z
    .string()
    .min(1, { error: "TEMPLATES_DIR must name the folder of templates for new clusters." })
    .default("templates"),
  /** How often every connection is read while nobody looks; 0 for never. */
  SWEEP_SECONDS: z.coerce
    .number({ error: "SWEEP_SECONDS must be a number of seconds, such as 60, or 0 for never." })
    .min(0, { error: "SWEEP_SECONDS must be 0 or more." })
    .default(60),
  AUDIT_RETENTION_DAYS: z.coerce
    .number({ error: "AUDIT_RETENTION_DAYS must be a number of days, such as 400." })
    .int({ error: "AUDIT_RETENTION_DAYS must be a whole number." })
    .min(30, { error: "AUDIT_RETENTION_DAYS must be 30 or more." })
    .default(400),
  REPLICAS: z.coerce
    .number({ error: "REPLICAS must be the number of consoles that share a database, such as 1." })
    .int({ error: "REPLICAS must be a whole number." })
    .min(1, { error: "REPLICAS must be 1 or more." })
    .default(1),
});

export type Environment = z.infer<typeof environmentSchema>;

/** Why AUTH_MODE=none refuses to start; the reason in the case follows. */
export const noAuthRefusal =
  "AUTH_MODE=none lets everyone in who can reach the console, so it works only on a loopback address with the sandbox";

function refusals(environment: Environment): string[] {
  const { CONSOLE_LISTEN, PUBLIC_URL, REPLICAS, DATABASE_URL, CONSOLE_SECRETS } = environment;
  return [
    ...(isLoopback(CONSOLE_LISTEN)
      ? []
      : [`${noAuthRefusal}: it may not listen on ${CONSOLE_LISTEN}.`]),
    ...(isLoopback(new URL(PUBLIC_URL).hostname)
      ? []
      : [`${noAuthRefusal}: PUBLIC_URL may not be ${PUBLIC_URL}.`]),
    ...(REPLICAS > 1 && DATABASE_URL === undefined
      ? [
          `REPLICAS is ${REPLICAS}, but the embedded database can serve only one console: name a PostgreSQL server in DATABASE_URL.`,
        ]
      : []),
    ...(REPLICAS > 1 && CONSOLE_SECRETS === undefined
      ? [
          `REPLICAS is ${REPLICAS}, but they have no secret in common: give all of them the same CONSOLE_SECRETS.`,
        ]
      : []),
  ];
}

/** Reads the console's settings, or says in sentences what is wrong with them. */
export function readEnvironment(
  source: Record<string, string | undefined>,
): Result<Environment, string[]> {
  const parsed = environmentSchema.safeParse(source);
  if (!parsed.success) return failed(parsed.error.issues.map(({ message }) => message));
  const refused = refusals(parsed.data);
  return refused.length > 0 ? failed(refused) : ok(parsed.data);
}

let environment: Environment | undefined;

/** The settings of this process. They were checked at start (instrumentation.ts), so a bad one is a bug. */
export function env(): Environment {
  if (environment) return environment;
  const read = readEnvironment(process.env);
  if (!read.ok) throw new Error(read.error.join(" "));
  return (environment = read.value);
}
