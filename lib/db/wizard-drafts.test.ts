import { describe, expect, it } from "vitest";
import { engines, useDatabase } from "./testing/engines.ts";
import { findDraft, listDrafts, mostDrafts, removeDraft, storeDraft } from "./wizard-drafts.ts";

const scope = { person: "ann", connection: "sandbox" };

const values = { cluster: { clusterName: "weather", tags: [] }, step: "cluster", none: null };

describe.each(engines)("drafts of the wizard in %s", (_name, engine) => {
  useDatabase(engine);

  it("keeps what is saved last, and lists the draft touched last first", async () => {
    await storeDraft(scope, { id: "a", name: "weather", values });
    await storeDraft(scope, { id: "b", name: "", values: {} });
    await storeDraft(scope, { id: "a", name: "climate", values: { ...values, step: "queues" } });
    const listed = await listDrafts(scope);
    expect(listed.ok && listed.value.map(({ id, name }) => [id, name])).toEqual([
      ["a", "climate"],
      ["b", ""],
    ]);
    const found = await findDraft(scope, "a");
    expect(found.ok && found.value).toMatchObject({
      id: "a",
      name: "climate",
      values: { ...values, step: "queues" },
    });
    const age = Date.now() - Date.parse((found.ok && found.value?.updatedAt) || "");
    expect(age).toBeLessThan(60_000);
  });

  it.each([{ person: "bob" }, { connection: "other" }])(
    "shows nothing of it with %j",
    async (other) => {
      const elsewhere = { ...scope, ...other };
      expect(await listDrafts(elsewhere)).toEqual({ ok: true, value: [] });
      expect(await findDraft(elsewhere, "a")).toEqual({ ok: true, value: undefined });
      await removeDraft(elsewhere, "a");
      const found = await findDraft(scope, "a");
      expect(found.ok && found.value?.name).toBe("climate");
    },
  );

  it("removes one, also when it is gone already", async () => {
    await removeDraft(scope, "b");
    expect((await removeDraft(scope, "b")).ok).toBe(true);
    const left = await listDrafts(scope);
    expect(left.ok && left.value.map(({ id }) => id)).toEqual(["a"]);
  });

  it("takes no more than its number, but changes those it has", async () => {
    for (let index = 1; index < mostDrafts; index++) {
      const draft = { id: `more-${String(index)}`, name: "more", values: {} };
      expect(await storeDraft(scope, draft)).toEqual({ ok: true, value: "stored" });
    }
    const oneMore = { id: "one-more", name: "one more", values: {} };
    expect(await storeDraft(scope, oneMore)).toEqual({ ok: true, value: "too-many" });
    const known = { id: "a", name: "weather", values };
    expect(await storeDraft(scope, known)).toEqual({ ok: true, value: "stored" });
    const others = { ...scope, person: "cem" };
    expect(await storeDraft(others, oneMore)).toEqual({ ok: true, value: "stored" });
  });
});
