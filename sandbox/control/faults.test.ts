import {
  InternalServerException,
  PCSServiceException,
  ThrottlingException,
  ValidationException,
} from "@aws-sdk/client-pcs";
import { expect, test } from "vitest";
import { clusterRequest } from "#sandbox/testing/cluster-request.ts";
import { createCluster, refusal, startWithClient } from "#sandbox/testing/clusters.ts";
import { control } from "#sandbox/testing/control.ts";
import { pcsClient } from "#sandbox/testing/pcs-client.ts";
import { call, send, signRequest } from "#sandbox/testing/signed-request.ts";
import { endpointOf, spawnSandbox } from "#sandbox/testing/spawn-sandbox.ts";
import { temporaryFolder } from "#sandbox/testing/temporary-folder.ts";

/** A sandbox, the SDK on it, and the way to order a fault, which must be taken. */
async function start(...args: Parameters<typeof startWithClient>) {
  const sandbox = await startWithClient(...args);
  const channel = control(sandbox.endpoint);
  const order = async (fault: object) => {
    const { status, json } = await channel.post("faults", { times: 1, ...fault });
    expect({ status, json }).toMatchObject({ status: 200 });
  };
  const list = () => sandbox.pcs.listClusters({});
  return { ...sandbox, channel, order, list };
}

test("the next calls of an operation are throttled, and others are not", async () => {
  const { pcs, order, list } = await start();
  await order({
    operation: "ListClusters",
    times: 2,
    error: "ThrottlingException",
    retryAfterSeconds: 7,
  });
  await refusal(pcs.getCluster({ clusterIdentifier: "nothing" }));
  for (const error of [await refusal(list()), await refusal(list())]) {
    expect(error).toBeInstanceOf(ThrottlingException);
    expect(error).toMatchObject({
      retryAfterSeconds: 7,
      $metadata: { httpStatusCode: 400 },
      $response: { headers: { "retry-after": "7" } },
    });
  }
  expect(await refusal(list())).toBeUndefined();
});

const modelled: [string, number, number, object][] = [
  ["AccessDeniedException", 400, 403, {}],
  ["ConflictException", 400, 409, { resourceType: "cluster" }],
  ["InternalServerException", 500, 500, {}],
  ["ResourceNotFoundException", 400, 404, { resourceType: "cluster" }],
  ["ServiceQuotaExceededException", 400, 402, { serviceCode: "pcs" }],
  ["ThrottlingException", 400, 429, {}],
  ["ValidationException", 400, 400, { reason: "other" }],
];

test.each(modelled)("%s comes whole", async (error, published, model, members) => {
  for (const httpErrorCodes of ["published", "model"] as const) {
    const { order, list } = await start({ httpErrorCodes });
    await order({ operation: "pcs:ListClusters", error });
    const met = await refusal(list());
    expect(met).toBeInstanceOf(PCSServiceException);
    expect(met).toMatchObject({
      name: error,
      ...members,
      $metadata: { httpStatusCode: httpErrorCodes === "model" ? model : published },
    });
  }
});

test("the model's HTTP codes hold for every error of PCS, on request", async () => {
  const { pcs } = await start({ httpErrorCodes: "model" });
  const status = async (clusterIdentifier: string) => {
    const error = await refusal(pcs.getCluster({ clusterIdentifier }));
    return error instanceof PCSServiceException ? error.$metadata.httpStatusCode : undefined;
  };
  expect(await status("nothing")).toBe(404);
  expect(await status("pcs_abcdefghij")).toBe(403);
  expect(await status("?")).toBe(400);
  await createCluster(pcs);
  const another = await refusal(createCluster(pcs, clusterRequest({ clusterName: "another" })));
  expect(another).toMatchObject({ $metadata: { httpStatusCode: 402 } });
});

test("errors that PCS does not model come by their name", async () => {
  const { endpoint, order } = await start();
  await order({ operation: "*", error: "ExpiredTokenException" });
  await order({ operation: "*", error: "SomethingNew", status: 418 });
  expect(await call(endpoint)).toMatchObject({
    status: 403,
    json: { __type: "com.amazon.coral.service#ExpiredTokenException" },
  });
  expect(await call(endpoint)).toMatchObject({
    status: 418,
    json: { __type: "com.amazon.coral.service#SomethingNew" },
  });
});

const queryCalls: [string, string, string, number][] = [
  ["ec2", "Action=DescribeVpcs&Version=2016-11-15", "RequestLimitExceeded", 503],
  ["iam", "Action=ListInstanceProfiles&Version=2010-05-08", "Throttling", 400],
  ["sts", "Action=GetCallerIdentity&Version=2011-06-15", "AccessDenied", 403],
];

test.each(queryCalls)("the service %s says errors in XML", async (service, body, error, status) => {
  const { endpoint, order, channel } = await start();
  const operation = new URLSearchParams(body).get("Action");
  await order({ operation: `${service}:${operation ?? ""}`, error, retryAfterSeconds: 1 });
  const contentType = "application/x-www-form-urlencoded";
  const request = await signRequest(endpoint, { service, body, contentType });
  const answer = await fetch(request.url, request);
  expect(answer.status).toBe(status);
  expect(answer.headers.get("retry-after")).toBe("1");
  expect(await answer.text()).toContain(`<Code>${error}</Code>`);
  expect(await channel.calls()).toMatchObject([
    { service, operation, httpStatus: status, errorCode: error },
  ]);
});

test("Secrets Manager says errors in its own JSON", async () => {
  const { endpoint, order } = await start();
  await order({ operation: "secretsmanager:GetSecretValue", error: "InternalServiceError" });
  const request = await signRequest(endpoint, {
    service: "secretsmanager",
    contentType: "application/x-amz-json-1.1",
    headers: { "x-amz-target": "secretsmanager.GetSecretValue" },
  });
  const answer = await send(request);
  expect(answer.headers.get("content-type")).toBe("application/x-amz-json-1.1");
  expect(answer.json).toHaveProperty("__type", expect.stringMatching(/#InternalServiceError$/));
});

test("a bare status is what a proxy in between would send", async () => {
  const { order, list, channel } = await start();
  await order({ operation: "ListClusters", status: 503, retryAfterSeconds: 1 });
  expect(await refusal(list())).toMatchObject({
    $metadata: { httpStatusCode: 503 },
    $response: { headers: { "retry-after": "1", "content-type": "text/plain" } },
  });
  expect(await channel.calls()).toMatchObject([{ httpStatus: 503, errorCode: null }]);
});

test("faults come in the order of their orders, each where it fits", async () => {
  const { pcs, order, list } = await start();
  await order({ operation: "ec2:*", error: "Unavailable" });
  await order({ operation: "GetCluster", error: "ValidationException" });
  await order({ operation: "pcs:*", error: "InternalServerException" });
  await order({ operation: "ListClusters", error: "ThrottlingException" });
  expect(await refusal(list())).toBeInstanceOf(InternalServerException);
  expect(await refusal(list())).toBeInstanceOf(ThrottlingException);
  const get = () => refusal(pcs.getCluster({ clusterIdentifier: "nothing" }));
  expect(await get()).toBeInstanceOf(ValidationException);
  expect(await refusal(list())).toBeUndefined();
});

test("faults can be seen and taken back", async () => {
  const { order, list, channel } = await start();
  const fault = { operation: "ListClusters", times: 3, error: "ThrottlingException" };
  await order(fault);
  await refusal(list());
  expect(await channel.get("faults")).toEqual({
    status: 200,
    json: { faults: [{ ...fault, times: 2 }] },
  });
  expect(await channel.delete("faults")).toEqual({ status: 200, json: { faults: [] } });
  expect(await refusal(list())).toBeUndefined();
});

test("a call that may not come in meets no fault and uses none up", async () => {
  const { endpoint, order, list } = await start();
  await order({ operation: "*", error: "ThrottlingException" });
  expect((await call(endpoint, { secretAccessKey: "wrong" })).status).toBe(403);
  expect(await refusal(list())).toBeInstanceOf(ThrottlingException);
});

test("a delay alone is a slow success", async () => {
  const { order, list } = await start();
  await order({ operation: "ListClusters", delayMs: 150 });
  const since = performance.now();
  expect(await list()).toMatchObject({ clusters: [] });
  expect(performance.now() - since).toBeGreaterThan(140);
});

test("a delay goes with an error too", async () => {
  const { order, list } = await start();
  await order({ operation: "ListClusters", delayMs: 100, error: "InternalServerException" });
  const since = performance.now();
  expect(await refusal(list())).toBeInstanceOf(InternalServerException);
  expect(performance.now() - since).toBeGreaterThan(90);
});

test("a call that hangs lasts until its client gives up, is not done, and is in the log", async () => {
  const { pcs, order, list, channel } = await start();
  await order({ operation: "CreateCluster", delayMs: 600_000 });
  const abortSignal = AbortSignal.timeout(100);
  const hanging = pcs.createCluster(clusterRequest(), { abortSignal });
  expect(await refusal(hanging)).toMatchObject({ name: "AbortError" });
  expect(await channel.calls()).toMatchObject([
    { operation: "CreateCluster", httpStatus: null, errorCode: null },
  ]);
  expect(await list()).toMatchObject({ clusters: [] });
});

test("a sandbox stops although calls hang", async () => {
  const sandbox = spawnSandbox(["--data-dir", temporaryFolder(), "--no-seed"]);
  const endpoint = await endpointOf(sandbox);
  const channel = control(endpoint);
  await channel.post("faults", { operation: "*", times: 1, delayMs: 600_000 });
  const hanging = refusal(pcsClient(endpoint).listClusters({}));
  await expect.poll(() => channel.calls()).toHaveLength(1);
  sandbox.child.kill("SIGTERM");
  expect(await sandbox.exit).toBe(0);
  expect(await hanging).toMatchObject({ code: "ECONNRESET" });
});

test("a connection can be reset before the work is done", async () => {
  const { pcs, order, list, channel } = await start();
  await order({ operation: "CreateCluster", drop: true });
  const error = await refusal(pcs.createCluster(clusterRequest()));
  expect(error).toMatchObject({ code: "ECONNRESET" });
  expect(await list()).toMatchObject({ clusters: [] });
  expect(await channel.calls()).toMatchObject([{ httpStatus: null }, { httpStatus: 200 }]);
});

test("a connection can be reset after the work was done, so that only a token can tell", async () => {
  const { pcs, order, list } = await start();
  await order({ operation: "CreateCluster", drop: "after" });
  const request = { ...clusterRequest(), clientToken: "token-of-this-test" };
  expect(await refusal(pcs.createCluster(request))).toMatchObject({ code: "ECONNRESET" });
  const { clusters } = await list();
  expect(clusters).toHaveLength(1);
  const { cluster } = await pcs.createCluster(request);
  expect(cluster?.id).toBe(clusters?.[0]?.id);
});
