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
  AWS_REGION: z.string({ error: "AWS_REGION must name a Region, such as us-east-1." }).min(1),
  AWS_ENDPOINT_URL_PCS: z.url({ error: "AWS_ENDPOINT_URL_PCS must be a URL." }).optional(),
  PCS_REVISION: z
    .enum(revisions, { error: `PCS_REVISION must be one of ${revisions.join(", ")}.` })
    .optional(),
});

export type Environment = z.infer<typeof environmentSchema>;

const noAuthRefusal =
  "AUTH_MODE=none lets everyone in who can reach the console, so it works only on a loopback address with the sandbox";

function refusals({ CONSOLE_LISTEN, PUBLIC_URL, AWS_ENDPOINT_URL_PCS }: Environment): string[] {
  const endpointHost = AWS_ENDPOINT_URL_PCS && new URL(AWS_ENDPOINT_URL_PCS).hostname;
  return [
    ...(isLoopback(CONSOLE_LISTEN)
      ? []
      : [`${noAuthRefusal}: it may not listen on ${CONSOLE_LISTEN}.`]),
    ...(isLoopback(new URL(PUBLIC_URL).hostname)
      ? []
      : [`${noAuthRefusal}: PUBLIC_URL may not be ${PUBLIC_URL}.`]),
    ...(endpointHost !== undefined && isLoopback(endpointHost)
      ? []
      : [`${noAuthRefusal}: AWS_ENDPOINT_URL_PCS must be the sandbox's address.`]),
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
