import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { dropDraft, keepDraft, scopeOf } from "./keep-draft.ts";
import { testConnection } from "#lib/aws/testing/connection.ts";
import { engines, useDatabase } from "#lib/db/testing/engines.ts";
import { findDraft } from "#lib/db/wizard-drafts.ts";
import type { OperationContext } from "#lib/pcs/operation.ts";

const context = (role: OperationContext["caller"]["role"]): OperationContext => ({
  caller: { person: "ann", name: "Ann", role },
  connection: testConnection(),
});

const admin = context("admin");

const kept = async (id: string) => {
  const found = await findDraft({ person: "ann", connection: "sandbox" }, id);
  return found.ok ? found.value?.values : found.error;
};

describe.each(engines)("drafts in %s", (_name, engine) => {
  useDatabase(engine);

  it("hold what JSON can say, until they are removed", async () => {
    const id = randomUUID();
    const values = { name: "“weather” \\u0000 🌧", none: null, left: undefined, list: [1, {}] };
    expect(await keepDraft(admin, { id, name: "weather", values })).toMatchObject({ ok: true });
    expect(await kept(id)).toEqual({ name: values.name, none: null, list: [1, {}] });
    expect(await dropDraft(admin, id)).toMatchObject({ ok: true });
    expect(await kept(id)).toBeUndefined();
  });

  it("may be empty", async () => {
    const id = randomUUID();
    expect(await keepDraft(admin, { id, name: "", values: undefined })).toMatchObject({ ok: true });
    expect(await kept(id)).toEqual({});
  });

  it.each([
    ["one that is too large", { values: "x".repeat(256 * 1024) }, /larger than 256 KB/],
    ["a character that is none", { values: { a: "\u0000" } }, /character that cannot be stored/],
    ["half a character", { values: ["\\\ud83c"] }, /character that cannot be stored/],
    ["such a name", { name: "\u0000", values: {} }, /cannot have this name/],
    ["a name that is endless", { name: "x".repeat(201), values: {} }, /no draft/],
    ["an id that is none", { id: "1", values: {} }, /no draft/],
  ])("refuse %s", async (_what, part, message) => {
    const refused = await keepDraft(admin, { id: randomUUID(), name: "", ...part });
    expect(refused.ok || refused.error).toMatchObject({ kind: "invalid" });
    expect(refused.ok ? "" : refused.error.message).toMatch(message);
  });

  it("are full at some time", async () => {
    const results = [];
    for (let index = 0; index <= 50; index += 1) {
      results.push(await keepDraft(admin, { id: randomUUID(), name: "", values: {} }));
    }
    const last = results.at(-1);
    expect(last?.ok === false && last.error).toMatchObject({ kind: "quota" });
  });
});

it("are only for those who may create clusters", () => {
  expect(scopeOf(context("viewer"))).toMatchObject({ ok: false, error: { kind: "denied" } });
  expect(scopeOf(context("operator"))).toMatchObject({ ok: true });
});
