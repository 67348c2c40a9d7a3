import { z } from "zod";

/** What of a text may be kept. */
type Kept = (text: string) => string;

const secrets = z.registry<{ kept: Kept }>();

/** What stands where a secret was. */
export const redacted = "[redacted]";

/**
 * Marks a text that may be secret: it never gets into the audit log.
 * @param kept the part of it that may, when not all is secret
 */
export function secret<Schema extends z.ZodType>(
  schema: Schema,
  kept: Kept = () => redacted,
): Schema {
  secrets.add(schema, { kept });
  return schema;
}

/** Of a schema that is marked, what may be kept of its values; nothing for others. */
export const keptOfSecret = (schema: z.ZodType) => secrets.get(schema)?.kept;
