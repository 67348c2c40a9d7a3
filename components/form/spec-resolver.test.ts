import { describe, expect, it } from "vitest";
import { z } from "zod";
import { specResolver } from "./spec-resolver.ts";

type Values = { name: string; tags: { key: string; value: string }[] };

const resolve = specResolver<Values>({
  schema: z.object({
    name: z.string().min(1, "Enter a name."),
    tags: z.array(z.object({ key: z.string().min(1, "Enter a key.") })),
  }),
  toRequest: (values) => values,
  toName: (path) => (path === "name" ? "name" : "tags.0.key"),
  alsoRefuse: () => [],
});

const check = async (values: Values, names?: ("name" | "tags" | "tags.0.key")[]) => {
  const { errors } = await resolve(values, undefined, {
    fields: {},
    shouldUseNativeValidation: false,
    ...(names && { names }),
  });
  return errors;
};

const added: Values = { name: "", tags: [{ key: "", value: "" }] };

describe("specResolver", () => {
  it("puts the first problem of each field at its name", async () => {
    expect(await check(added)).toMatchObject({
      name: { message: "Enter a name." },
      tags: [{ key: { message: "Enter a key." } }],
    });
  });

  it("says nothing of a row that was just added, until it is left or sent", async () => {
    expect(await check(added, ["tags"])).not.toHaveProperty("tags");
    expect(await check(added, ["tags.0.key"])).toHaveProperty("tags");
    const typed = { name: "", tags: [{ key: "", value: "x" }] };
    expect(await check(typed, ["tags"])).toHaveProperty("tags");
  });
});
