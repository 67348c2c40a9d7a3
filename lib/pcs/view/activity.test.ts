import { expect, it } from "vitest";
import { type Activity, isBehind } from "./activity.ts";

const activity = (...newestFirst: [string, string][]): Activity => ({
  entries: newestFirst.map(([resourceId, toStatus]) => ({
    ...{ connection: "sandbox", kind: "queue", clusterId: "pcs_c", resourceId, name: "q" },
    ...{ toStatus, observedAt: "2026-11-27T12:00:00.000Z", errorInfo: [] },
  })),
  more: false,
  sweepSeconds: 60,
});

const shown = (status: string) => new Map([["pcs_q", status]]);

it("is not behind when the latest of each resource is what is shown", () => {
  const stored = activity(["pcs_q", "ACTIVE"], ["pcs_q", "CREATING"]);
  expect(isBehind(stored, shown("ACTIVE"))).toBe(false);
  expect(isBehind(stored, shown("UPDATE_FAILED"))).toBe(true);
});

it("is behind while something changes by itself, or is not stored at all", () => {
  expect(isBehind(activity(["pcs_q", "DELETING"]), shown("DELETING"))).toBe(true);
  expect(isBehind(activity(), shown("ACTIVE"))).toBe(true);
  expect(isBehind({ ...activity(), more: true }, shown("ACTIVE"))).toBe(false);
});

it("has nothing to wait for once a resource is deleted, whatever was shown of it last", () => {
  expect(isBehind(activity(["pcs_q", "DELETED"]), shown("DELETING"))).toBe(false);
});
