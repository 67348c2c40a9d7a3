import { z } from "zod";
import { fieldPath } from "#lib/pcs/spec/field-path.ts";
import { revisions } from "#lib/pcs/spec/revision.ts";
import { tagPolicy } from "#lib/pcs/spec/tag-policy.ts";
import { failed, ok, type Result } from "#lib/result.ts";

/** Host names that a connection's endpoint may always have: AWS's own, and this machine. */
const knownHosts =
  /(^|\.)(amazonaws\.com|amazonaws\.com\.cn|api\.aws)$|^(localhost|127\.0\.0\.1|\[::1\])$/;

/**
 * Addresses that lead to a machine's own secrets, such as the credentials of its role: nobody can vouch for those as an
 * endpoint of PCS.
 */
const linkLocal = /^(169\.254\.|\[fe80:|\[fd00:ec2::254\]|metadata\.google\.internal$)/i;

/** First segments of addresses that are not connections. */
const takenIds = new Set([
  "api",
  "audit",
  "auth",
  "healthz",
  "icon.svg",
  "metrics",
  "readyz",
  "settings",
]);

const roleArn = z
  .string()
  .regex(/^arn:aws[a-z-]*:iam::\d{12}:role\/.+$/, "Give the ARN of a role.");

/** STS, AssumeRole, ExternalId. */
const externalId = z
  .string()
  .regex(/^[\w+=,.@:/-]{2,1224}$/, "Use 2–1224 letters, digits and characters of _+=,.@:/-.")
  .optional();

/** The role that a person takes in AWS, by their role in the console. */
const roles = z.strictObject({ viewer: roleArn, operator: roleArn, admin: roleArn });

/** STS, AssumeRole, DurationSeconds: 15 minutes at least, an hour at most where the console has a role itself. */
const sessionMinutes = z
  .int("Use whole minutes.")
  .min(15, "Use 15 minutes or more.")
  .max(60, "Use 60 minutes or less.")
  .default(60);

const credentialsSchema = z.discriminatedUnion(
  "type",
  [
    z.strictObject({ type: z.literal("default") }),
    z.strictObject({ type: z.literal("profile"), profile: z.string().min(1) }),
    z.strictObject({ type: z.literal("assume-role"), roleArn, externalId }),
    z.strictObject({ type: z.literal("per-role"), roles, externalId, sessionMinutes }),
    z.strictObject({ type: z.literal("web-identity"), roles, sessionMinutes }),
  ],
  {
    error:
      "Choose how to get credentials: default, profile, assume-role, per-role or web-identity.",
  },
);

const groups = z.array(z.string().min(1, "Name a group."));

/** Which groups of the identity provider hold which role. Who is in several has the role that may do most. */
const rolesSchema = z.strictObject({
  viewer: groups.default([]),
  operator: groups.default([]),
  admin: groups.default([]),
});

export type RoleGroups = z.infer<typeof rolesSchema>;

const connectionSchema = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z][a-z0-9-]{0,39}$/, "Use 1–40 small letters, digits and hyphens, a letter first.")
    .refine((id) => !takenIds.has(id), "This word has another use in addresses.")
    .describe("The first part of every address in the console."),
  name: z
    .string()
    .min(1, "Enter a name.")
    .max(60, "Use at most 60 characters.")
    .describe("What people call it."),
  region: z
    .string()
    .regex(/^[a-z]{2}(-[a-z]+)+-\d$/, "Name a Region, such as eu-west-1.")
    .describe("The Region to work in."),
  revision: z
    .enum(revisions, `Choose one of ${revisions.join(", ")}.`)
    .optional()
    .describe("The revision of the PCS API that it follows; otherwise PCS_REVISION says so."),
  endpoint: z
    .url("Enter a URL.")
    .optional()
    .describe("Where AWS PCS is reached, when not where the SDK would look for it."),
  credentials: credentialsSchema
    .default({ type: "default" })
    .describe(
      "How to get AWS credentials: as the SDK finds them, from a profile, or by assuming a role.",
    ),
  roles: rolesSchema
    .optional()
    .describe("Who may work on it, instead of those that the file names for all connections."),
  readOnly: z
    .boolean()
    .default(false)
    .describe("Whether nobody changes anything on it, whatever their role."),
});

export const configSchema = z
  .strictObject({
    connections: z
      .array(connectionSchema)
      .min(1, "List at least one connection.")
      .describe("AWS accounts and Regions to work in. The first one is read for /readyz."),
    roles: rolesSchema
      .default({ viewer: [], operator: [], admin: [] })
      .describe(
        "Which groups of the identity provider hold which role. Who is in several has the strongest.",
      ),
    readOnly: z
      .boolean()
      .default(false)
      .describe("Whether nobody changes anything on any connection."),
    allowedEndpointHosts: z
      .array(z.string())
      .default([])
      .describe("More hosts that endpoints may name, such as the private name of a VPC endpoint."),
    pollSeconds: z
      .strictObject({
        changing: z.number().min(0.2).max(300),
        settled: z.number().min(0.2).max(3600),
      })
      .optional()
      .describe(
        "Seconds for which a reading of AWS stays good, while something changes and when all is settled.",
      ),
    tagPolicy: tagPolicy
      .optional()
      .describe("Tags that every resource is to have, and what they may say."),
  })
  .superRefine(({ connections, allowedEndpointHosts }, context) => {
    connections.forEach(({ id, endpoint }, index) => {
      if (connections.findIndex((other) => other.id === id) < index) {
        context.addIssue({
          code: "custom",
          path: ["connections", index, "id"],
          message: "Use each id once.",
        });
      }
      const host = endpoint && new URL(endpoint).hostname;
      if (!host || knownHosts.test(host)) return;
      const secrets = linkLocal.test(host);
      if (allowedEndpointHosts.includes(host) && !secrets) return;
      const message = secrets
        ? `${host} is where a machine keeps its own secrets, and no endpoint of PCS.`
        : `${host} is not AWS's: add it to allowedEndpointHosts if you trust it with your requests.`;
      context.addIssue({ code: "custom", path: ["connections", index, "endpoint"], message });
    });
  });

export type ConsoleConfig = z.infer<typeof configSchema>;
export type ConnectionConfig = ConsoleConfig["connections"][number];

/** Reads the text of console.config.json, or says in sentences what is wrong and where. */
export function parseConfig(text: string): Result<ConsoleConfig, string[]> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return failed([`It is not JSON: ${error instanceof Error ? error.message : String(error)}.`]);
  }
  const parsed = configSchema.safeParse(json);
  if (parsed.success) return ok(parsed.data);
  return failed(
    parsed.error.issues.map(({ path, message }) => `${fieldPath(path) || "file"}: ${message}`),
  );
}
