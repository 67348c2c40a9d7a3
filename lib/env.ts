import { z } from "zod";
import { revisions } from "#lib/pcs/spec/revision.ts";
import { operationsMembers } from "./env-operations.ts";
import { failed, ok, type Result } from "./result.ts";

const loopbackNames = new Set(["localhost", "127.0.0.1", "[::1]", "::1"]);

/** Whether a host name or address can only be reached from this machine. */
export const isLoopback = (host: string) => loopbackNames.has(host);

/** All settings. Their descriptions become docs/reference-configuration.md (npm run docs:config). */
export const environmentSchema = z.object({
  AUTH_MODE: z
    .literal("none", { error: "AUTH_MODE must be “none”: it is the only mode so far." })
    .describe("How people sign in."),
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
