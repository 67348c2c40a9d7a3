import fc from "fast-check";
import { expect, test } from "vitest";
import { badCalls } from "#sandbox/testing/bad-bodies.ts";
import { malformedHttp } from "#sandbox/testing/malformed-http.ts";
import { sendRaw } from "#sandbox/testing/send-raw.ts";
import { signBytes } from "#sandbox/testing/sign-bytes.ts";
import { call } from "#sandbox/testing/signed-request.ts";
import { startTestSandbox } from "#sandbox/testing/start-sandbox.ts";

const stackTrace = /\bat .*(?:\.[jt]s|node:)/;

test("no body of a signed call makes the sandbox fail", async () => {
  const { endpoint, log } = await startTestSandbox({ seed: true });
  await fc.assert(
    fc.asyncProperty(badCalls, async (badCall) => {
      const request = await signBytes(endpoint, badCall, "close");
      const answer = await sendRaw(endpoint, request, "wait");
      expect(log.filter(({ level }) => level === "error")).toEqual([]);
      expect(answer).toMatch(/^HTTP\/1\.1 (?:200|4\d\d) /);
      expect(answer).not.toMatch(stackTrace);
      log.length = 0;
    }),
    { numRuns: 2000 },
  );
}, 60_000);

test("nothing that comes over a connection makes the sandbox fail", async () => {
  const { endpoint, log } = await startTestSandbox({ seed: true });
  await fc.assert(
    fc.asyncProperty(malformedHttp, async (bytes) => {
      const answer = await sendRaw(endpoint, bytes);
      expect(log.filter(({ level }) => level === "error")).toEqual([]);
      expect(answer).not.toMatch(/HTTP\/1\.1 5\d\d/);
      expect(answer).not.toMatch(stackTrace);
    }),
    { numRuns: 2000 },
  );
  expect((await call(endpoint)).status).toBe(200);
}, 60_000);
