import { expect, it } from "vitest";
import type { Transition } from "#lib/db/transition.ts";
import { activityEntries } from "./activity-entries.ts";

const transition = (resourceId: string, toStatus: string, second: number): Transition => ({
  ...{ connection: "sandbox", kind: "queue", clusterId: "pcs_c", name: "q", fromStatus: null },
  ...{ resourceId, toStatus, observedAt: new Date(second * 1000), errorInfo: null },
});

it("says how long each status lasted, for each resource by itself", () => {
  const entries = activityEntries([
    transition("pcs_1", "ACTIVE", 60),
    transition("pcs_2", "CREATING", 30),
    transition("pcs_1", "CREATING", 20),
  ]);
  expect(entries.map(({ resourceId, lastedMs }) => [resourceId, lastedMs])).toEqual([
    ["pcs_1", 40_000],
    ["pcs_2", undefined],
    ["pcs_1", undefined],
  ]);
});
