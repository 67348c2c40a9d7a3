import { expect, it } from "vitest";
import type { StoredTransition } from "#lib/db/transition.ts";
import { activityEntry } from "./activity-entry.ts";

const transition: StoredTransition = {
  ...{ connection: "sandbox", kind: "queue", clusterId: "pcs_c", resourceId: "pcs_q", name: "q" },
  ...{ fromStatus: "CREATING", toStatus: "CREATE_FAILED", observedAt: new Date(60_000) },
  previousAt: new Date(20_000),
  errorInfo: [{ code: "NO_CAPACITY", message: "There was none." }],
};

it("says how long the status before lasted, and what went wrong", () => {
  expect(activityEntry(transition)).toMatchObject({
    lastedMs: 40_000,
    observedAt: "1970-01-01T00:01:00.000Z",
    errorInfo: [{ code: "NO_CAPACITY", message: "There was none." }],
  });
});

it("has no status and no time before the first sight of a resource", () => {
  const first = { ...transition, fromStatus: null, previousAt: null, errorInfo: null };
  const entry = activityEntry(first);
  expect(Object.keys(entry)).not.toEqual(expect.arrayContaining(["lastedMs"]));
  expect(entry).not.toHaveProperty("fromStatus");
  expect(entry.errorInfo).toEqual([]);
});
