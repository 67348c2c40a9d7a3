import { describe, expect, it } from "vitest";
import { listSavedViews, removeSavedView, saveView } from "./saved-views.ts";
import { engines, useDatabase } from "./testing/engines.ts";

const scope = { person: "ann", connection: "sandbox", page: "clusters" };

describe.each(engines)("saved views in %s", (_name, engine) => {
  useDatabase(engine);

  it("lists by name what was saved, and each name once", async () => {
    await saveView(scope, { name: "mine", query: "?filter=a" });
    await saveView(scope, { name: "failed", query: "?status=CREATE_FAILED" });
    await saveView(scope, { name: "mine", query: "?filter=b&sort=-name" });
    expect(await listSavedViews(scope)).toEqual({
      ok: true,
      value: [
        { name: "failed", query: "?status=CREATE_FAILED" },
        { name: "mine", query: "?filter=b&sort=-name" },
      ],
    });
  });

  it.each([{ person: "bob" }, { connection: "other" }, { page: "queues" }])(
    "shows nothing of it with %j",
    async (other) => {
      expect(await listSavedViews({ ...scope, ...other })).toEqual({ ok: true, value: [] });
    },
  );

  it("removes one, also when it is gone already", async () => {
    await removeSavedView(scope, "mine");
    expect((await removeSavedView(scope, "mine")).ok).toBe(true);
    const left = await listSavedViews(scope);
    expect(left.ok && left.value.map(({ name }) => name)).toEqual(["failed"]);
  });
});
