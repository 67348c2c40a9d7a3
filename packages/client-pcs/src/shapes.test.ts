import { NormalizedSchema } from "@smithy/core/schema";
import type {
  StaticErrorSchema,
  StaticOperationSchema,
  StaticStructureSchema,
} from "@smithy/types";
import { describe, expect, test } from "vitest";
import table from "../model/pcs-shapes.json" with { type: "json" };
import * as client from "./index.ts";

const exported = new Map<string, unknown>(Object.entries(client));
const enumNames = new Set(Object.keys(table.enums));

const isStructure = (value: unknown): value is StaticStructureSchema | StaticErrorSchema =>
  Array.isArray(value) && (value[0] === 3 || value[0] === -3);

const isOperation = (value: unknown): value is StaticOperationSchema =>
  Array.isArray(value) && value[0] === 9;

function typeOf(schema: NormalizedSchema): string {
  if (schema.isListSchema()) return `${typeOf(schema.getValueSchema())}[]`;
  if (schema.isMapSchema())
    return `Record<${typeOf(schema.getKeySchema())}, ${typeOf(schema.getValueSchema())}>`;
  if (schema.isStructSchema()) return schema.getName() ?? "";
  if (schema.isTimestampSchema()) return "Date";
  return schema.isNumericSchema() ? "number" : "string";
}

/** A schema in the words of the table. */
function rowsOf(value: unknown) {
  if (!isStructure(value)) throw new Error("There is no such schema.");
  const [, , , , names, , required = 0] = value;
  const members = [...NormalizedSchema.of(value).structIterator()];
  return Object.fromEntries(
    members.map(([name, schema]) => {
      const traits = schema.getMergedTraits();
      const marks = [
        ...(names.indexOf(name) < required ? ["required"] : []),
        ...(traits.idempotencyToken ? ["idempotencyToken"] : []),
        ...(traits.sensitive ? ["sensitive"] : []),
        ...(schema.getSchema() === 5 ? ["date-time"] : []),
      ];
      return [name, [typeOf(schema), ...marks]];
    }),
  );
}

/** An enum travels as a string. */
const onTheWire = (members: Record<string, string[]>) =>
  Object.fromEntries(
    Object.entries(members).map(([name, [type = "", ...marks]]) => [
      name,
      [enumNames.has(type) ? "string" : type, ...marks],
    ]),
  );

describe("what travels is what the model says", () => {
  test.each(Object.entries(table.structures))("%s", (name, members) => {
    expect(rowsOf(exported.get(`${name}$`))).toEqual(onTheWire(members));
  });

  test.each(Object.entries(table.exceptions))("%s", (name, { members, fault, httpStatus }) => {
    const schema = exported.get(`${name}$`);
    expect(rowsOf(schema)).toEqual(onTheWire(members));
    expect(schema).toHaveProperty([3], { error: fault, httpError: httpStatus });
  });

  test.each(Object.entries(table.operations))("%s", (name, { input, output, idempotent }) => {
    const schema = exported.get(`${name}$`);
    if (!isOperation(schema)) throw new Error("There is no such schema.");
    expect(schema[2]).toBe(name);
    expect(NormalizedSchema.of(schema[4]).getName()).toBe(input);
    expect(NormalizedSchema.of(schema[5]).getName()).toBe(output);
    expect(schema[3]).toBe(idempotent ? 2 : 0);
  });

  test.each(Object.entries(table.enums))("%s", (name, values) => {
    expect(exported.get(name)).toEqual(values);
  });
});

test("the exports are those that AWS's generator would make of the model, and no others", () => {
  const operations = Object.entries(table.operations);
  const expected = [
    ...["$Command", "__Client", "errorTypeRegistries"],
    ...["PCS", "PCSClient", "PCSServiceException", "PCSServiceException$"],
    ...operations.flatMap(([name]) => [`${name}Command`, `${name}$`]),
    ...operations.filter(([, { paginated }]) => paginated).map(([name]) => `paginate${name}`),
    ...Object.keys(table.structures).map((name) => `${name}$`),
    ...Object.keys(table.exceptions).flatMap((name) => [name, `${name}$`]),
    ...enumNames,
  ];
  expect([...exported.keys()].sort()).toEqual(expected.sort());
});
