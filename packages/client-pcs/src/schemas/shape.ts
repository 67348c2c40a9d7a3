import type {
  $MemberSchema,
  $SchemaRef,
  StaticErrorSchema,
  StaticListSchema,
  StaticOperationSchema,
  StaticSimpleSchema,
  StaticStructureSchema,
} from "@smithy/types";

/** The namespace of every PCS shape: what an error body carries before the `#`. */
export const namespace = "com.amazonaws.pcs";

// The runtime knows these types and traits by number (@smithy/types, schema/sentinels and schema/traits).

/** A string or an enum: an unknown enum value is kept as the string that it is. */
export const text = 0;
export const integer = 1;
/** A point in time that travels as an ISO 8601 string, as every timestamp of PCS does. */
export const dateTime = 5;
export const textList = 64;
export const textMap = 128;

const idempotent = 2;
const idempotencyTokenTrait = 4;
const sensitiveTrait = 8;

/** A client token: the runtime makes one up when the caller gives none. */
export const clientToken: $MemberSchema = [text, idempotencyTokenTrait];

type Members = Readonly<Record<string, $SchemaRef>>;

/** The runtime wants the required members first, and their number last. */
const members = (required: Members, optional: Members): [string[], $SchemaRef[], number] => [
  [...Object.keys(required), ...Object.keys(optional)],
  [...Object.values(required), ...Object.values(optional)],
  Object.keys(required).length,
];

export const structure = (
  name: string,
  required: Members,
  optional: Members = {},
): StaticStructureSchema => [3, namespace, name, 0, ...members(required, optional)];

export const listOf = (name: string, item: $SchemaRef): StaticListSchema => [
  1,
  namespace,
  name,
  0,
  item,
];

/** A string that logs must not show. */
export const sensitiveText = (name: string): StaticSimpleSchema => [
  0,
  namespace,
  name,
  sensitiveTrait,
  text,
];

export const exception = (
  name: string,
  fault: { error: "client" | "server"; httpError: number },
  required: Members,
  optional: Members = {},
): StaticErrorSchema => [-3, namespace, name, fault, ...members(required, optional)];

export const operation = (
  name: string,
  input: StaticStructureSchema,
  output: StaticStructureSchema,
): StaticOperationSchema => [9, namespace, name, 0, input, output];

/** An operation that may be sent again without doing its work twice. */
export const idempotentOperation = (
  name: string,
  input: StaticStructureSchema,
  output: StaticStructureSchema,
): StaticOperationSchema => [9, namespace, name, idempotent, input, output];
