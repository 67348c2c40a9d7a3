import { z } from "zod";
import { revisions } from "#lib/pcs/spec/revision.ts";
import { failed, ok, type Result } from "./result.ts";
import { signInRefusals, signInSettings } from "./sign-in-settings.ts";

const environmentSchema = z.object({
  ...signInSettings,
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
  /** How many proxies of yours stand in front, each of which adds to X-Forwarded-For. */
  TRUSTED_PROXIES: z.coerce
    .number({ error: "TRUSTED_PROXIES must be a number of proxies, such as 1." })
    .int({ error: "TRUSTED_PROXIES must be a whole number." })
    .min(0, { error: "TRUSTED_PROXIES must be 0 or more." })
    .default(0),
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

function refusals(environment: Environment): string[] {
  const { REPLICAS, DATABASE_URL, CONSOLE_SECRETS } = environment;
  return [
    ...signInRefusals(environment),
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
