import { z } from "zod";
import { revisions } from "#lib/pcs/spec/revision.ts";
import { operationsMembers } from "./env-operations.ts";
import { failed, ok, type Result } from "./result.ts";
import { signInRefusals, signInSettings } from "./sign-in-settings.ts";

/** All settings. Their descriptions become docs/reference-configuration.md (npm run docs:config). */
export const environmentSchema = z.object({
  ...signInSettings,
  CONSOLE_LISTEN: z
    .string({
      error: "CONSOLE_LISTEN must name the address the server listens on; npm start sets it.",
    })
    .describe("The address the server listens on, such as 0.0.0.0 in a container."),
  PUBLIC_URL: z
    .url({
      error: "PUBLIC_URL must be the address people open, such as http://127.0.0.1:3000.",
    })
    .describe("The address that people open. Requests for another one are refused."),
  CONSOLE_CONFIG: z
    .string()
    .min(1)
    .optional()
    .describe("The file of connections, below. Without it, AWS_REGION names the only one."),
  AWS_REGION: z
    .string()
    .min(1)
    .optional()
    .describe("The Region of the only connection, when there is no CONSOLE_CONFIG."),
  AWS_ENDPOINT_URL: z
    .url({ error: "AWS_ENDPOINT_URL must be a URL." })
    .optional()
    .describe("Where the AWS SDK sends requests instead of AWS; npm start names its sandbox here."),
  AWS_ENDPOINT_URL_PCS: z
    .url({ error: "AWS_ENDPOINT_URL_PCS must be a URL." })
    .optional()
    .describe("The same, for AWS PCS alone."),
  PCS_REVISION: z
    .enum(revisions, { error: `PCS_REVISION must be one of ${revisions.join(", ")}.` })
    .optional()
    .describe("The revision of the PCS API that connections follow which name none."),
  DATA_DIR: z
    .string()
    .min(1, { error: "DATA_DIR must name the folder of the console's data." })
    .default(".data")
    .describe(
      "The folder of the embedded database and of the secret that it needs. With DATABASE_URL and CONSOLE_SECRETS nothing is written there.",
    ),
  DATABASE_URL: z
    .url({
      protocol: /^postgres(ql)?$/,
      error:
        "DATABASE_URL must be the address of a PostgreSQL database, such as postgresql://console@db.example.org/console.",
    })
    .optional()
    .describe(
      "A PostgreSQL database, 15 or newer. Without it the console has one of its own in DATA_DIR.",
    ),
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
    .optional()
    .describe(
      "Secrets that all keys derive from, the newest first. Without it one is made in DATA_DIR.",
    ),
  TRUSTED_PROXIES: z.coerce
    .number({ error: "TRUSTED_PROXIES must be a number of proxies, such as 1." })
    .int({ error: "TRUSTED_PROXIES must be a whole number." })
    .min(0, { error: "TRUSTED_PROXIES must be 0 or more." })
    .default(0)
    .describe(
      "How many proxies of your own stand in front, each of which adds to X-Forwarded-For. By it the console tells addresses of browsers.",
    ),
  TEMPLATES_DIR: z
    .string()
    .min(1, { error: "TEMPLATES_DIR must name the folder of templates for new clusters." })
    .default("templates")
    .describe("The folder of templates for new clusters (docs/configuration.md)."),
  SWEEP_SECONDS: z.coerce
    .number({ error: "SWEEP_SECONDS must be a number of seconds, such as 60, or 0 for never." })
    .min(0, { error: "SWEEP_SECONDS must be 0 or more." })
    .default(60)
    .describe("How often every connection is read while nobody looks; 0 for never."),
  AUDIT_RETENTION_DAYS: z.coerce
    .number({ error: "AUDIT_RETENTION_DAYS must be a number of days, such as 400." })
    .int({ error: "AUDIT_RETENTION_DAYS must be a whole number." })
    .min(30, { error: "AUDIT_RETENTION_DAYS must be 30 or more." })
    .default(400)
    .describe("For how many days the audit log is kept."),
  REPLICAS: z.coerce
    .number({ error: "REPLICAS must be the number of consoles that share a database, such as 1." })
    .int({ error: "REPLICAS must be a whole number." })
    .min(1, { error: "REPLICAS must be 1 or more." })
    .default(1)
    .describe(
      "How many consoles share the database. More than 1 demands DATABASE_URL and CONSOLE_SECRETS.",
    ),
  ...operationsMembers,
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
