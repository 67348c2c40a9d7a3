import { z } from "zod";
import { keptOfSecret, redacted } from "#lib/pcs/spec/secret.ts";

const plain = [z.ZodString, z.ZodNumber, z.ZodBoolean, z.ZodEnum, z.ZodLiteral];
const wrapped = [z.ZodOptional, z.ZodNullable, z.ZodDefault];

const isZod = (schema: unknown): schema is z.ZodType => schema instanceof z.ZodType;

/** A part of a schema, as far as it is one that can be looked into. */
function within(schema: unknown, value: unknown): unknown {
  return isZod(schema) ? withoutSecrets(schema, value) : redacted;
}

function membersOf(shape: Record<string, unknown>, value: object) {
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  return Object.fromEntries(
    members.map(([name, member]) => [name, within(shape[name], member)] as const),
  );
}

/**
 * A value as its schema allows it to be kept: without what is marked as secret, and without what the schema does not
 * tell, so that a new kind of member is left out until somebody has thought about it.
 */
export function withoutSecrets(schema: z.ZodType, value: unknown): unknown {
  const kept = keptOfSecret(schema);
  if (kept) return typeof value === "string" ? kept(value) : redacted;
  if (value === null || value === undefined) return value;
  if (plain.some((kind) => schema instanceof kind)) return value;
  for (const kind of wrapped) if (schema instanceof kind) return within(schema.unwrap(), value);
  if (schema instanceof z.ZodPipe) return within(schema.out, value);
  if (schema instanceof z.ZodUnion) {
    const option = schema.options.find((each) => isZod(each) && each.safeParse(value).success);
    return within(option, value);
  }
  if (schema instanceof z.ZodArray && Array.isArray(value))
    return value.map((item) => within(schema.element, item));
  if (typeof value !== "object") return redacted;
  if (schema instanceof z.ZodRecord)
    return Object.fromEntries(
      Object.entries(value).map(([name, member]) => [name, within(schema.valueType, member)]),
    );
  return schema instanceof z.ZodObject ? membersOf(schema.shape, value) : redacted;
}
