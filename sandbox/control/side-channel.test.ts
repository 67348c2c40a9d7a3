import { request as httpRequest } from "node:http";
import { networkInterfaces } from "node:os";
import { expect, test } from "vitest";
import { isLoopback } from "#sandbox/http/loopback.ts";
import { startWithClient } from "#sandbox/testing/clusters.ts";
import { control } from "#sandbox/testing/control.ts";
import { startTestSandbox } from "#sandbox/testing/start-sandbox.ts";

const fault = { operation: "ListClusters", times: 1, error: "ThrottlingException" };
const outcome = { operation: "CreateQueue", times: 1, status: "CREATE_FAILED" };
const resource = { identifier: "genomics", status: "SUSPENDED" };

test.each<[string, object, string]>([
  ["faults", { ...fault, operation: undefined }, "operation: "],
  ["faults", { ...fault, operation: "pcs:ec2:ListClusters" }, "operation: "],
  ["faults", { ...fault, operation: "" }, "operation: "],
  ["faults", { ...fault, times: undefined }, "times: "],
  ["faults", { ...fault, times: 0 }, "times: "],
  ["faults", { ...fault, times: 1.5 }, "times: "],
  ["faults", { ...fault, times: "3" }, "times: "],
  ["faults", { ...fault, error: 5 }, "error: "],
  ["faults", { ...fault, error: "two words" }, "error: "],
  ["faults", { ...fault, error: undefined }, "error: "],
  ["faults", { ...fault, status: 99 }, "status: "],
  ["faults", { ...fault, status: "400" }, "status: "],
  ["faults", { ...fault, retryAfterSeconds: -1 }, "retryAfterSeconds: "],
  ["faults", { ...fault, error: undefined, drop: true, retryAfterSeconds: 1 }, "retryAfter"],
  ["faults", { ...fault, delayMs: 1e12 }, "delayMs: "],
  ["faults", { ...fault, drop: "sometimes" }, "drop: "],
  ["faults", { ...fault, drop: true }, "drop: "],
  ["faults", { ...fault, retryAfter: 3 }, "retryAfter: there is no such"],
  ["faults", [fault], "object"],
  ["outcomes", { ...outcome, operation: "GetQueue" }, "operation: "],
  ["outcomes", { ...outcome, operation: "*" }, "operation: "],
  ["outcomes", { ...outcome, times: undefined }, "times: "],
  ["outcomes", { ...outcome, status: "DELETE_FAILED" }, "status: CreateQueue can only"],
  ["outcomes", { ...outcome, status: undefined }, "status: "],
  ["outcomes", { ...outcome, errorInfo: "broken" }, "errorInfo: "],
  ["outcomes", { ...outcome, errorInfo: ["broken"] }, "errorInfo[0]: "],
  ["outcomes", { ...outcome, errorInfo: [{ code: 1 }] }, "errorInfo[0].code: "],
  ["outcomes", { ...outcome, errorInfo: [{ reason: "x" }] }, "errorInfo[0].reason: "],
  ["resources", { ...resource, identifier: undefined }, "identifier: "],
  ["resources", { ...resource, status: "" }, "status: "],
  ["resources", { ...resource, status: 7 }, "status: "],
  ["clock", {}, "advanceMs: "],
  ["clock", { advanceMs: -1 }, "advanceMs: "],
  ["clock", { advanceMs: 1e300 }, "advanceMs: "],
  ["clock", { freeze: "yes" }, "freeze: "],
  ["clock", { advance: 5 }, "advance: there"],
])("POST /_sandbox/%s refuses %j", async (path, body, words) => {
  const { endpoint } = await startTestSandbox({ seed: true });
  const { status, json } = await control(endpoint).post(path, body);
  expect(status).toBe(400);
  expect(json).toHaveProperty("message", expect.stringContaining(words));
});

test.each(["", "{", "null", "5", '"text"', "[]", "\u0000", "[".repeat(100_000)])(
  "a body that is no JSON object is refused (%#)",
  async (body) => {
    const { endpoint, log } = await startTestSandbox();
    for (const path of ["faults", "outcomes", "resources", "clock"]) {
      const { status, json } = await control(endpoint).postText(path, body);
      expect(status).toBe(400);
      expect(json).toEqual({ message: "Send a JSON object." });
    }
    expect(log).toEqual([]);
  },
);

test("the clock cannot leave the years that timestamps can say", async () => {
  const { endpoint } = await startTestSandbox();
  const { post } = control(endpoint);
  const advanceMs = 10 * 365 * 24 * 60 * 60 * 1000;
  let status = 200;
  for (let count = 0; count < 1000 && status === 200; count += 1) {
    ({ status } = await post("clock", { advanceMs }));
  }
  expect(status).toBe(400);
});

test("other paths and methods are refused", async () => {
  const { endpoint } = await startTestSandbox();
  const { get, post, delete: remove } = control(endpoint);
  expect(await get("nothing")).toMatchObject({ status: 404 });
  expect(await get("constructor")).toMatchObject({ status: 404 });
  expect(await get("faults/1")).toMatchObject({ status: 404 });
  expect(await get("reset")).toMatchObject({ status: 405 });
  expect(await remove("calls")).toMatchObject({ status: 405 });
  expect(await post("calls")).toMatchObject({ status: 405 });
});

test("without the side channel its paths are like any other", async () => {
  const { endpoint, pcs } = await startWithClient({ control: false });
  for (const path of ["calls", "clock", "faults"]) {
    const { status, json } = await control(endpoint).get(path);
    expect(status).toBe(403);
    expect(json).toMatchObject({
      __type: "com.amazon.coral.service#MissingAuthenticationTokenException",
    });
  }
  expect((await control(endpoint).post("reset")).status).toBe(403);
  expect(await pcs.listClusters({})).toMatchObject({ clusters: [] });
});

/** fetch sets Host and Origin by itself. */
const reset = (endpoint: string, headers: Record<string, string>) =>
  new Promise<number | undefined>((resolve, reject) => {
    const url = new URL("/_sandbox/reset", endpoint);
    httpRequest(url, { method: "POST", headers }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on("error", reject)
      .end();
  });

test.each([
  [{}, 200],
  [{ host: "localhost:4010" }, 200],
  [{ host: "[::1]:4010" }, 200],
  [{ host: "pcs.localhost" }, 200],
  [{ origin: "http://localhost:3000" }, 200],
  [{ host: "evil.example:4010" }, 403],
  [{ host: "127.0.0.1.evil.example" }, 403],
  [{ host: "192.168.0.7:4010" }, 403],
  [{ host: "[" }, 403],
  [{ origin: "https://evil.example" }, 403],
  [{ origin: "null" }, 403],
])("a request with the headers %j is answered %i", async (headers, status) => {
  const { endpoint } = await startTestSandbox();
  expect(await reset(endpoint, headers)).toBe(status);
});

test("a peer from elsewhere is refused, whatever it says", async ({ skip }) => {
  const addresses = Object.values(networkInterfaces()).flatMap((entries = []) => entries);
  const own = addresses.find(({ internal, family }) => !internal && family === "IPv4");
  if (!own) skip("This machine has no address but loopback.");
  const { endpoint } = await startTestSandbox({ host: "0.0.0.0" });
  const { port } = new URL(endpoint);
  const fromOutside = `http://${own?.address ?? ""}:${port}`;
  expect(await reset(fromOutside, { host: `localhost:${port}` })).toBe(403);
  expect(await reset(`http://127.0.0.1:${port}`, {})).toBe(200);
});

test.each(["127.0.0.1", "127.8.9.1", "::1", "[::1]", "::ffff:127.0.0.1", "localhost"])(
  "%s is this machine",
  (host) => expect(isLoopback(host)).toBe(true),
);

test.each(["127.evil.com", "127.0.0.1.evil.com", "10.0.0.1", "0.0.0.0", "::2", "", "notlocalhost"])(
  "%j is not this machine alone",
  (host) => expect(isLoopback(host)).toBe(false),
);
