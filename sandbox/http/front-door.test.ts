import { expect, test } from "vitest";
import { sendRaw } from "#sandbox/testing/send-raw.ts";
import { call, send, signRequest, type Signing } from "#sandbox/testing/signed-request.ts";
import { startTestSandbox } from "#sandbox/testing/start-sandbox.ts";

const coral = (code: string) => ({ __type: `com.amazon.coral.service#${code}` });
const minutes = (count: number) => new Date(Date.now() + count * 60_000);

test("a signed call is answered as AWS JSON 1.0", async () => {
  const { endpoint } = await startTestSandbox();
  const answer = await call(endpoint);
  expect(answer).toMatchObject({ status: 200, json: { clusters: [] } });
  expect(answer.headers.get("content-type")).toBe("application/x-amz-json-1.0");
  expect(answer.headers.get("x-amzn-requestid")).toMatch(/^[0-9a-f-]{36}$/);
  expect(Math.abs(Date.parse(answer.headers.get("date") ?? "") - Date.now())).toBeLessThan(5000);
});

test("every call has a request id of its own", async () => {
  const { endpoint } = await startTestSandbox();
  const [first, second] = await Promise.all([call(endpoint), call(endpoint)]);
  expect(first.headers.get("x-amzn-requestid")).not.toBe(second.headers.get("x-amzn-requestid"));
});

test.each<[string, Signing, number, string]>([
  ["an unknown access key", { accessKeyId: "AKIASANDBOXNOBODY001" }, 403, "UnrecognizedClient"],
  ["another secret", { secretAccessKey: "wrong" }, 403, "InvalidSignature"],
  ["another service's scope", { service: "s3" }, 403, "InvalidSignature"],
  ["a scope without a Region", { region: "nowhere" }, 403, "InvalidSignature"],
  ["a signature of 16 minutes ago", { signingDate: minutes(-16) }, 403, "InvalidSignature"],
  ["a signature in 16 minutes", { signingDate: minutes(16) }, 403, "InvalidSignature"],
  ["an unknown operation", { target: "DescribeCluster" }, 404, "UnknownOperation"],
  ["a method of Object", { target: "constructor" }, 404, "UnknownOperation"],
  ["another content type", { contentType: "application/json" }, 404, "UnknownOperation"],
  ["another JSON version", { contentType: "application/x-amz-json-1.1" }, 404, "UnknownOperation"],
  ["another path", { path: "/clusters" }, 404, "UnknownOperation"],
  ["another method", { method: "GET", body: "" }, 404, "UnknownOperation"],
])("%s is refused", async (_what, signing, status, code) => {
  const { endpoint } = await startTestSandbox();
  const answer = await call(endpoint, signing);
  expect(answer).toMatchObject({ status, json: coral(`${code}Exception`) });
  expect(answer.headers.get("x-amzn-errortype")).toBe(`${code}Exception`);
  expect(answer.headers.get("content-type")).toBe("application/x-amz-json-1.0");
});

test.each([
  ["14 minutes ago", -14],
  ["in 14 minutes", 14],
])("a signature of %s is inside the window", async (_when, offset) => {
  const { endpoint } = await startTestSandbox();
  expect((await call(endpoint, { signingDate: minutes(offset) })).status).toBe(200);
});

test.each<[string, (headers: Record<string, string>) => void, string]>([
  ["no authorization", (headers) => delete headers.authorization, "MissingAuthenticationToken"],
  ["an empty one", (headers) => (headers.authorization = ""), "MissingAuthenticationToken"],
  ["another scheme", (headers) => (headers.authorization = "Basic eA=="), "IncompleteSignature"],
  [
    "an authorization without its signature",
    (headers) =>
      (headers.authorization = headers.authorization?.replace(/, Signature.*/, "") ?? ""),
    "IncompleteSignature",
  ],
  [
    "an unsigned host",
    (headers) => (headers.authorization = headers.authorization?.replace("host;", "") ?? ""),
    "IncompleteSignature",
  ],
  [
    "an unsigned time",
    (headers) => (headers.authorization = headers.authorization?.replace("x-amz-date;", "") ?? ""),
    "IncompleteSignature",
  ],
  ["no time", (headers) => delete headers["x-amz-date"], "IncompleteSignature"],
  ["a time that is none", (headers) => (headers["x-amz-date"] = "today"), "IncompleteSignature"],
  [
    "a time of another day than the scope",
    (headers) => (headers["x-amz-date"] = "20240101T000000Z"),
    "InvalidSignature",
  ],
  [
    "a changed header",
    (headers) => (headers["x-amz-target"] = "AWSParallelComputingService.GetCluster"),
    "InvalidSignature",
  ],
  [
    "a signed header that is not there",
    (headers) =>
      (headers.authorization = headers.authorization?.replace("host;", "host;constructor;") ?? ""),
    "InvalidSignature",
  ],
  ["a session token", (headers) => (headers["x-amz-security-token"] = "x"), "UnrecognizedClient"],
  [
    "another body's hash",
    (headers) => (headers["x-amz-content-sha256"] = "UNSIGNED-PAYLOAD"),
    "InvalidSignature",
  ],
])("%s is refused with 403", async (_what, spoil, code) => {
  const { endpoint } = await startTestSandbox();
  const request = await signRequest(endpoint);
  spoil(request.headers);
  expect(await send(request)).toMatchObject({ status: 403, json: coral(`${code}Exception`) });
});

test("a body that was changed after signing is refused, even with its hash signed", async () => {
  const { endpoint } = await startTestSandbox();
  const hash = "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a";
  const headers = { "x-amz-content-sha256": hash };
  const request = await signRequest(endpoint, { headers });
  expect((await send(request)).status).toBe(200);
  const spoiled = await send({ ...request, body: '{"maxResults":1}' });
  expect(spoiled).toMatchObject({ status: 403, json: coral("InvalidSignatureException") });
});

test("headers that the SDK itself would not sign count when a client signed them", async () => {
  const { endpoint } = await startTestSandbox();
  const signableHeaders = new Set(["user-agent"]);
  const headers = { "user-agent": "probe/1.0" };
  const request = await signRequest(endpoint, { headers, signableHeaders });
  expect(request.headers.authorization).toContain("user-agent");
  expect((await send(request)).status).toBe(200);
});

test.each(["{", "[]", "null", '"text"', '{"maxResults": 1e', "\u0000"])(
  "the body %j cannot be parsed",
  async (body) => {
    const { endpoint } = await startTestSandbox();
    const answer = await call(endpoint, { body });
    expect(answer).toMatchObject({
      status: 400,
      json: { __type: "com.amazonaws.pcs#ValidationException", reason: "cannotParse" },
    });
  },
);

test("an empty body is a request without parameters", async () => {
  const { endpoint } = await startTestSandbox();
  expect(await call(endpoint, { body: "" })).toMatchObject({ status: 200, json: { clusters: [] } });
});

test("members that are null count as left out, unknown members are ignored", async () => {
  const { endpoint } = await startTestSandbox();
  const body = '{"maxResults": null, "surprise": [[1]]}';
  expect((await call(endpoint, { body })).status).toBe(200);
});

test("a body nested a hundred thousand deep is only a strange body", async () => {
  const { endpoint, log } = await startTestSandbox();
  const depth = 100_000;
  const deep = `{"maxResults":${"[".repeat(depth)}null${"]".repeat(depth)}}`;
  expect((await call(endpoint, { body: deep })).status).toBe(400);
  expect(log.filter(({ level }) => level === "error")).toEqual([]);
});

test("a body of 1 MiB is read, one byte more is refused with 413", async () => {
  const { endpoint } = await startTestSandbox();
  const body = (size: number) => `{"x":"${"a".repeat(size - 8)}"}`;
  const mebibyte = 1024 * 1024;
  expect((await call(endpoint, { body: body(mebibyte) })).status).toBe(200);
  for (const size of [mebibyte + 1, 3 * mebibyte]) {
    const answer = await call(endpoint, { body: body(size) });
    expect(answer).toMatchObject({
      status: 413,
      json: coral("RequestEntityTooLargeException"),
    });
  }
});

test.each([
  "\r\n\r\n",
  "GARBAGE\r\n\r\n",
  "POST / HTTP/9.9\r\nHost: x\r\n\r\n",
  "POST / HTTP/1.1\r\n\r\n",
  "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: -5\r\n\r\n",
  "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n",
  "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
  "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 50\r\n\r\nshort",
  `POST / HTTP/1.1\r\nHost: x\r\nX: ${"a".repeat(100_000)}\r\n\r\n`,
  "CONNECT x:1 HTTP/1.1\r\nHost: x\r\n\r\n",
  "POST / HTTP/1.1\r\nHost: x\r\nExpect: miracles\r\n\r\n",
  "GET / HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n",
])("malformed HTTP leaves the sandbox standing (%#)", async (text) => {
  const { endpoint, log } = await startTestSandbox();
  const answer = await sendRaw(endpoint, text);
  expect(answer).not.toMatch(/\bat .*\.ts:|HTTP\/1\.1 500/);
  expect((await call(endpoint)).status).toBe(200);
  expect(log.filter(({ level }) => level === "error")).toEqual([]);
});
