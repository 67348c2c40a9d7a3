import { z } from "zod";
import { configSchema } from "#lib/aws/connection-config.ts";
import { environmentSchema } from "#lib/env.ts";

/** What of JSON Schema the console's settings use. */
const jsonSchema = z.object({
  type: z.string().optional(),
  description: z.string().optional(),
  default: z.unknown().optional(),
  const: z.unknown().optional(),
  enum: z.array(z.unknown()).optional(),
  format: z.string().optional(),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
  required: z.array(z.string()).optional(),
  get properties() {
    return z.record(z.string(), jsonSchema).optional();
  },
  get items() {
    return jsonSchema.optional();
  },
  get additionalProperties() {
    return z.union([z.boolean(), jsonSchema]).optional();
  },
  get oneOf() {
    return z.array(jsonSchema).optional();
  },
  get anyOf() {
    return z.array(jsonSchema).optional();
  },
});

type Schema = z.infer<typeof jsonSchema>;

const schemaOf = (schema: z.ZodType) =>
  jsonSchema.parse(z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }));

type Member = { name: string; schema: Schema; required: boolean };

const code = (value: unknown) => `\`${typeof value === "string" ? value : JSON.stringify(value)}\``;

const variantsOf = ({ oneOf, anyOf }: Schema) => oneOf ?? anyOf ?? [];

/** The members of an object, or of all variants of one. What is not demanded by every variant is optional. */
function membersOf(schema: Schema): Member[] {
  const variants = [schema, ...variantsOf(schema)].filter(({ properties }) => properties);
  const names = new Set(variants.flatMap(({ properties = {} }) => Object.keys(properties)));
  return [...names].map((name) => {
    const having = variants.flatMap(({ properties }) => properties?.[name] ?? []);
    const [first = {}] = having;
    const values = [...new Set(having.map((each) => each.const))];
    const merged = values.length > 1 ? { ...first, const: undefined, enum: values } : first;
    const required = variants.every((variant) => variant.required?.includes(name));
    return { name, schema: merged, required };
  });
}

/** No limit of the console's own, but the largest whole number there is. */
const isLimit = (value: number | undefined): value is number =>
  value !== undefined && value < Number.MAX_SAFE_INTEGER;

function range({ minimum, maximum }: Schema): string[] {
  if (isLimit(minimum) && isLimit(maximum)) return [`${minimum} to ${maximum}`];
  if (isLimit(minimum)) return [`${minimum} or more`];
  return isLimit(maximum) ? [`at most ${maximum}`] : [];
}

function form(schema: Schema): string[] {
  if (schema.const !== undefined) return [`always ${code(schema.const)}`];
  if (schema.enum) return [`one of ${schema.enum.map(code).join(", ")}`];
  if (schema.type === "array")
    return [`a list`, ...form(schema.items ?? {}).map((of) => `of ${of}`)];
  const words: Record<string, string> = {
    integer: "a whole number",
    number: "a number",
    boolean: "`true` or `false`",
    object: "an object",
  };
  const word = schema.format === "uri" ? "a URL" : words[schema.type ?? ""];
  return [...(word === undefined ? [] : [word]), ...range(schema)];
}

function facts({ schema, required }: Member): string {
  const { default: fallback } = schema;
  const end =
    fallback === undefined ? (required ? "required" : "optional") : `default ${code(fallback)}`;
  return [...form(schema), end].join(", ");
}

/** A member with all in it, the ones inside named by their way from the top. */
function describe(member: Member, above: string): string[] {
  const name = `${above}${member.name}`;
  const { schema } = member;
  const { description = "" } = schema;
  const inner = schema.type === "array" ? schema.items : schema;
  const open = inner?.additionalProperties;
  const ofAnyName = typeof open === "object" ? [{ name: "…", schema: open, required: false }] : [];
  const inside = [...membersOf(inner ?? {}), ...ofAnyName];
  const way = schema.type === "array" ? `${name}[].` : `${name}.`;
  return [
    `- **\`${name}\`** (${facts(member)})${description ? `: ${description}` : ""}`,
    ...inside.flatMap((each) => describe(each, way)),
  ];
}

const list = (schema: z.ZodType) =>
  membersOf(schemaOf(schema)).flatMap((member) => describe(member, ""));

/** The page about all settings, as Markdown: written from the schemas that check them at start. */
export const configurationReference = () =>
  [
    "# Reference of the configuration",
    "<!-- Written by npm run docs:config from lib/env.ts and lib/aws/connection-config.ts. -->",
    "All settings are checked when the console starts. It ends with a sentence for each one that is wrong; `npm run config:check` tells the same without starting it.",
    "## Environment",
    list(environmentSchema).join("\n"),
    "The AWS SDK reads its own variables as well (`AWS_PROFILE`, `AWS_ROLE_ARN`, `AWS_WEB_IDENTITY_TOKEN_FILE`, …), and so does OpenTelemetry (`OTEL_SERVICE_NAME`, `OTEL_EXPORTER_OTLP_HEADERS`, `OTEL_TRACES_SAMPLER`, …).",
    "## The file that CONSOLE_CONFIG names",
    "It is JSON, and members that it does not know are refused. [Configuration](configuration.md) explains it with examples.",
    list(configSchema).join("\n"),
  ].join("\n\n");
