import { expect, it } from "vitest";
import { z } from "zod";
import { unknownMembers } from "./unknown-members.ts";

const schema = z.object({
  name: z.string(),
  parts: z.array(z.object({ id: z.string() })).optional(),
  tags: z.record(z.string(), z.string()).optional(),
});

const places = (input: object) =>
  unknownMembers(input, schema.parse(input)).map(({ path }) => path);

it("finds what a schema drops, at any depth", () => {
  expect(places({ name: "a", size: 1 })).toEqual([["size"]]);
  expect(places({ name: "a", parts: [{ id: "b" }, { id: "c", more: { d: 1 } }] })).toEqual([
    ["parts", 1, "more"],
  ]);
});

it("finds nothing in what a schema keeps, or in what stands for nothing", () => {
  expect(places({ name: "a", parts: [{ id: "b" }], tags: { any: "thing" } })).toEqual([]);
  expect(places({ name: "a", parts: undefined, size: undefined })).toEqual([]);
});
