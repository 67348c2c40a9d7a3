import fc from "fast-check";
import { expect, test } from "vitest";
import { operations } from "#sandbox/pcs/operations.ts";
import { call } from "#sandbox/testing/signed-request.ts";
import { startTestSandbox } from "#sandbox/testing/start-sandbox.ts";
import { wholeRequests } from "#sandbox/testing/whole-requests.ts";

const targets = operations.map(({ name }) => name);
const memberNames = new Set(Object.values(wholeRequests).flatMap(Object.keys));

const members = fc.record(
  Object.fromEntries(Array.from(memberNames, (name) => [name, fc.jsonValue()])),
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
