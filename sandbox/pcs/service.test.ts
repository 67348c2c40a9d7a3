import fc from "fast-check";
import { expect, test } from "vitest";
import { call } from "#sandbox/testing/signed-request.ts";
import { startTestSandbox } from "#sandbox/testing/start-sandbox.ts";

const targets = ["CreateCluster", "GetCluster", "ListClusters", "DeleteCluster"];

const members = fc.record(
  {
    clusterName: fc.jsonValue(),
    clusterIdentifier: fc.jsonValue(),
    scheduler: fc.jsonValue(),
    size: fc.jsonValue(),
    networking: fc.jsonValue(),
    slurmConfiguration: fc.jsonValue(),
    clientToken: fc.jsonValue(),
    tags: fc.jsonValue(),
    nextToken: fc.jsonValue(),
    maxResults: fc.jsonValue(),
  },
  { requiredKeys: [] },
);

const bodies = fc.oneof(
  fc.json(),
  fc.string(),
  members.map((value) => JSON.stringify(value)),
);

test("whatever the body, the answer is a result or an error that PCS models", async () => {
  const { endpoint, log } = await startTestSandbox({ seed: true });
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...targets), bodies, async (target, body) => {
      const { status, text } = await call(endpoint, { target, body });
      expect([200, 400]).toContain(status);
      expect(text).not.toMatch(/\bat .*\.ts:/);
    }),
    { numRuns: 500 },
  );
  expect(log.filter(({ level }) => level === "error")).toEqual([]);
});
