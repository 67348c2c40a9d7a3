import { expect, test } from "vitest";
import { createCalls } from "#sandbox/control/calls.ts";
import { refusal, startWithClient } from "#sandbox/testing/clusters.ts";
import { control } from "#sandbox/testing/control.ts";
import { call, send, signRequest } from "#sandbox/testing/signed-request.ts";

const accessKeyId = "AKIASANDBOXADMIN0001";

test("every call is in the log, in order, with how it ended", async () => {
  const { endpoint, pcs } = await startWithClient();
  const { calls } = control(endpoint);
  const before = Date.now();
  await pcs.listClusters({});
  await refusal(pcs.getCluster({ clusterIdentifier: "nothing" }));
  const [first, second, ...others] = await calls();
  expect(others).toEqual([]);
  const known = { service: "pcs", accessKeyId };
  expect(first).toMatchObject({
    ...known,
    operation: "ListClusters",
    httpStatus: 200,
    errorCode: null,
  });
  expect(second).toMatchObject({
    ...known,
    operation: "GetCluster",
    httpStatus: 400,
    errorCode: "ResourceNotFoundException",
  });
  expect(Date.parse(first?.time ?? "")).toBeGreaterThanOrEqual(before);
  expect(Date.parse(second?.time ?? "")).toBeLessThanOrEqual(Date.now());
});

test("calls that are refused at the front door are in the log with what is known of them", async () => {
  const { endpoint } = await startWithClient();
  await call(endpoint, { accessKeyId: "AKIASANDBOXNOBODY001" });
  await call(endpoint, { service: "s3" });
  const unsigned = await signRequest(endpoint);
  Reflect.deleteProperty(unsigned.headers, "authorization");
  await send(unsigned);
  await fetch(endpoint, { method: "POST" });
  await call(endpoint, { body: "x".repeat(1024 * 1024 + 1) });
  expect(await control(endpoint).calls()).toMatchObject([
    {
      service: "pcs",
      operation: "ListClusters",
      accessKeyId: "AKIASANDBOXNOBODY001",
      httpStatus: 403,
      errorCode: "UnrecognizedClientException",
    },
    { service: "s3", operation: null, accessKeyId, errorCode: "InvalidSignatureException" },
    {
      service: "pcs",
      operation: "ListClusters",
      accessKeyId: null,
      errorCode: "MissingAuthenticationTokenException",
    },
    {
      service: null,
      operation: null,
      accessKeyId: null,
      errorCode: "MissingAuthenticationTokenException",
    },
    {
      service: "pcs",
      operation: "ListClusters",
      accessKeyId,
      httpStatus: 413,
      errorCode: "RequestEntityTooLargeException",
    },
  ]);
});

test("the log can be read from some time on, in whatever way that is written", async () => {
  const { endpoint, pcs } = await startWithClient();
  const { calls, get } = control(endpoint);
  await pcs.listClusters({});
  await new Promise((resolve) => setTimeout(resolve, 5));
  const since = new Date().toISOString();
  expect(await calls(`?since=${since}`)).toEqual([]);
  await pcs.listClusters({});
  expect(await calls(`?since=${since}`)).toHaveLength(1);
  expect(await calls(`?since=${since.replace("Z", "+00:00")}`)).toHaveLength(1);
  expect(await calls(`?since=${encodeURIComponent(since.replace("Z", "-00:00"))}`)).toHaveLength(1);
  expect(await calls()).toHaveLength(2);
  const { status, json } = await get("calls?since=yesterday");
  expect(status).toBe(400);
  expect(json).toHaveProperty("message", expect.stringMatching(/^since: /));
});

test("the log goes ten thousand calls back", () => {
  const calls = createCalls();
  for (let count = 0; count < 10_001; count += 1) calls.begin("pcs", `Call${String(count)}`);
  const log = calls.since(0);
  expect(log).toHaveLength(10_000);
  expect(log.at(0)).toMatchObject({ operation: "Call1" });
  expect(log.at(-1)).toMatchObject({ operation: "Call10000" });
});

test("a call that ends after ten thousand others does not end one of those", () => {
  const calls = createCalls();
  const slow = calls.begin("pcs", "Slow");
  for (let count = 0; count < 10_000; count += 1) calls.begin("pcs", "Fast");
  calls.end(slow, { status: 500, contentType: "", body: "", errorType: "Slow" });
  expect(calls.since(0).filter(({ httpStatus }) => httpStatus !== null)).toEqual([]);
});

test("whatever strangers call themselves, the log keeps little of it", () => {
  const calls = createCalls();
  calls.begin("pcs", "x".repeat(10_000));
  expect(calls.since(0)[0]?.operation).toHaveLength(128);
});
