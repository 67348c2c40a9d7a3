import { expect, it } from "vitest";
import { operationWords, stepStatusWords, tabTitleOf, titleOf } from "./run-words.ts";
import { creation } from "#components/runs/testing/runs.ts";

it("says what a run is for, and counts clusters that are too many to name", () => {
  const title = (...clusterNames: string[]) => titleOf({ kind: "teardown", clusterNames });
  expect(title("a")).toBe("Tear down a");
  expect(title("a", "b")).toBe("Tear down a and b");
  expect(title("a", "b", "c")).toBe("Tear down a, b, and c");
  expect(title("a", "b", "c", "d")).toBe("Tear down a, b, and 2 more clusters");
});

it("says in the tab how far a run is, and how it ended", () => {
  const run = creation({ cluster: { status: "done" } });
  expect(tabTitleOf(run)).toBe("1/6 · Create weather");
  expect(tabTitleOf({ ...run, status: "failed" })).toBe("Failed · Create weather");
});

it("tells a step that waits from one that is tried again", () => {
  const [cluster] = creation().steps;
  if (!cluster) throw new Error("A creation has a first step.");
  expect(operationWords(cluster.operation)).toBe("Create cluster");
  expect(stepStatusWords(cluster).word).toBe("Waiting");
  expect(stepStatusWords({ ...cluster, retryAt: "2026-11-24T09:00:00Z" }).word).toBe(
    "To be retried",
  );
  expect(stepStatusWords({ ...cluster, status: "changing" }).word).toBe("Creating");
});
