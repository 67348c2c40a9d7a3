import { readFile } from "node:fs/promises";
import { format, resolveConfig } from "prettier";
import { expect, it } from "vitest";
import { z } from "zod";
import { environmentSchema } from "#lib/env.ts";
import { configurationReference } from "./reference.ts";

const page = "docs/reference-configuration.md";

it("is up to date in docs; npm run docs:config writes it anew", async () => {
  const options = await resolveConfig(page);
  const written = await format(configurationReference(), { ...options, filepath: page });
  expect(await readFile(page, "utf8")).toBe(written);
});

it("says something about every setting", () => {
  const { properties = {} } = z.toJSONSchema(environmentSchema, {
    ...{ io: "input", unrepresentable: "any" },
  });
  const silent = Object.entries(properties).flatMap(([name, schema]) =>
    typeof schema === "object" && schema.description ? [] : [name],
  );
  expect(silent).toEqual([]);
});
