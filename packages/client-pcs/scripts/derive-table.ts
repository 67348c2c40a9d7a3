import { readFileSync, writeFileSync } from "node:fs";
import { format, resolveConfig } from "prettier";
import { type Model, modelSchema, type Shape, traitsOf } from "./smithy-model.ts";

const local = (id: string) => id.slice(id.indexOf("#") + 1);

const simpleTypes: Readonly<Record<string, string>> = {
  string: "string",
  integer: "number",
  timestamp: "Date",
};

/** A target as a type expression of TypeScript, which is what the client's interfaces say. */
function typeOf(model: Model, target: string): string {
  const shape = model.shapes[target];
  if (shape?.type === "list") return `${typeOf(model, shape.member.target)}[]`;
  if (shape?.type === "map")
    return `Record<${typeOf(model, shape.key.target)}, ${typeOf(model, shape.value.target)}>`;
  // Smithy's own simple shapes (smithy.api#String, …) are in no model.
  return simpleTypes[shape?.type ?? local(target).toLowerCase()] ?? local(target);
}

type Structure = Extract<Shape, { type: "structure" }>;

/** A member in the table: its type, then what is said about it. */
function memberRow(model: Model, { target, traits }: Structure["members"][string]): string[] {
  const all = { ...traitsOf(model, target), ...traits };
  const timestampFormat = all["smithy.api#timestampFormat"];
  return [
    typeOf(model, target),
    ...("smithy.api#required" in all ? ["required"] : []),
    ...("smithy.api#idempotencyToken" in all ? ["idempotencyToken"] : []),
    ...("smithy.api#sensitive" in all ? ["sensitive"] : []),
    ...(typeof timestampFormat === "string" ? [timestampFormat] : []),
  ];
}

const memberRows = (model: Model, { members }: Structure) =>
  Object.fromEntries(
    Object.entries(members).map(([name, member]) => [name, memberRow(model, member)]),
  );

const exceptionRow = (model: Model, shape: Structure) => ({
  fault: shape.traits["smithy.api#error"],
  httpStatus: shape.traits["smithy.api#httpError"],
  retryable: "smithy.api#retryable" in shape.traits,
  members: memberRows(model, shape),
});

const operationRow = (shape: Extract<Shape, { type: "operation" }>) => ({
  input: local(shape.input.target),
  output: local(shape.output.target),
  idempotent: "smithy.api#idempotent" in shape.traits,
  paginated: "smithy.api#paginated" in shape.traits,
});

const enumRow = ({ members }: Extract<Shape, { type: "enum" }>) =>
  Object.fromEntries(
    Object.entries(members).map(([name, { traits }]) => [name, traits["smithy.api#enumValue"]]),
  );

/** Names, types and marks of the model's shapes; none of its prose. */
function tableOf(model: Model) {
  const structures: Record<string, ReturnType<typeof memberRows>> = {};
  const exceptions: Record<string, ReturnType<typeof exceptionRow>> = {};
  const operations: Record<string, ReturnType<typeof operationRow>> = {};
  const enums: Record<string, ReturnType<typeof enumRow>> = {};
  let endpoints: { url: string | undefined }[] = [];
  for (const [id, shape] of Object.entries(model.shapes)) {
    const name = local(id);
    if (shape.type === "operation") operations[name] = operationRow(shape);
    else if (shape.type === "enum") enums[name] = enumRow(shape);
    else if (shape.type === "service")
      endpoints = shape.traits["smithy.rules#endpointTests"].testCases.map(
        ({ params, expect }) => ({ ...params, url: expect.endpoint?.url }),
      );
    else if (shape.type === "structure" && "smithy.api#error" in shape.traits)
      exceptions[name] = exceptionRow(model, shape);
    else if (shape.type === "structure") structures[name] = memberRows(model, shape);
  }
  return { operations, structures, exceptions, enums, endpoints };
}

const [modelPath, tablePath] = process.argv.slice(2);
if (!modelPath || !tablePath) {
  throw new Error("usage: node scripts/derive-table.ts SMITHY_MODEL.json TABLE.json");
}
const model = modelSchema.parse(JSON.parse(readFileSync(modelPath, "utf8")));
const options = { ...(await resolveConfig(tablePath)), filepath: tablePath };
writeFileSync(tablePath, await format(JSON.stringify(tableOf(model)), options));
