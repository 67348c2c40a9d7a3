import { createServer } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import { freePort } from "#scripts/network.mjs";
import { controlOf } from "./control.ts";
import { expect } from "./fixtures.ts";
import { test } from "./own-console.ts";

const here = { id: "here", name: "Here", region: "us-east-1" };

const token = "a-token-of-this-test-alone";
const bearer = { authorization: `Bearer ${token}` };

const logLine = z.looseObject({
  type: z.string(),
  level: z.string().optional(),
  msg: z.string().optional(),
  kind: z.string().optional(),
  path: z.string().optional(),
  requestId: z.string().optional(),
});

/** The lines of JSON that a console has written so far. */
const linesOf = (own: { logs: () => string[] }) =>
  own
    .logs()
    .filter((line) => line.startsWith("{"))
    .map((line) => logLine.parse(JSON.parse(line)));

test("every request has an id: a proxy's when that is one, in the answer and in the log", async ({
  request,
  ownConsole,
}) => {
  const own = await ownConsole([here], { LOG_LEVEL: "debug" });
  const ask = async (headers: Record<string, string>) => {
    const answer = await request.get(`${own.url}/api/here/clusters?secret=1`, { headers });
    return answer.headers()["x-request-id"];
  };
  expect(await ask({ "x-request-id": "from-a-proxy-0001" })).toBe("from-a-proxy-0001");
  expect(await ask({ "x-request-id": "no id" })).toMatch(/^[0-9a-f-]{36}$/);
  expect(await ask({})).toMatch(/^[0-9a-f-]{36}$/);
  await expect
    .poll(() => linesOf(own).find(({ requestId }) => requestId === "from-a-proxy-0001"))
    .toMatchObject({ kind: "api", path: "/api/here/clusters", status: 200, msg: "request" });
});

test("the log has calls that failed, with the request, and no polls", async ({
  request,
  sandbox,
  ownConsole,
}) => {
  const own = await ownConsole([here]);
  await controlOf(request, sandbox.endpoint)("faults", {
    ...{ operation: "ListClusters", times: 20, error: "AccessDeniedException" },
  });
  await request.get(`${own.url}/api/here/clusters`, {
    headers: { "x-request-id": "the-one-that-failed" },
  });
  const failure = { service: "pcs", operation: "ListClusters", failure: "denied" };
  await expect
    .poll(() => linesOf(own).find(({ msg }) => msg === "A call to AWS failed"))
    .toMatchObject({ ...failure, connection: "here", requestId: "the-one-that-failed" });
  await request.delete(`${sandbox.endpoint}/_sandbox/faults`);
  const before = linesOf(own).length;
  for (let times = 0; times < 5; times += 1) await request.get(`${own.url}/api/fleet`);
  expect(linesOf(own).length).toBe(before);
});

test("metrics are there for who has the token, and tell of nobody", async ({
  request,
  page,
  ownConsole,
}) => {
  const without = await ownConsole([here]);
  expect((await request.get(`${without.url}/metrics`)).status()).toBe(404);
  await without.stop();

  const own = await ownConsole([here], { METRICS_TOKEN: token });
  expect((await request.get(`${own.url}/metrics`)).status()).toBe(401);
  const wrong = { authorization: "Bearer wrong" };
  expect((await request.get(`${own.url}/metrics`, { headers: wrong })).status()).toBe(401);

  await page.goto(`${own.url}/here/clusters`);
  await expect(page.getByRole("row", { name: /genomics/ })).toBeVisible();
  const answer = await request.get(`${own.url}/metrics`, { headers: bearer });
  expect(answer.headers()["content-type"]).toContain("text/plain");
  const text = await answer.text();
  for (const series of [
    /pcs_console_build_info\{build="[0-9a-f]{16}",node="v24/,
    /http_request_duration_seconds_count\{kind="page",status="200"\} [1-9]/,
    /aws_call_duration_seconds_count\{service="pcs",operation="ListClusters",outcome="ok"\} [1-9]/,
    /poller_age_seconds\{connection="here"\} \d/,
    /poller_up\{connection="here"\} 1/,
    /nodejs_eventloop_lag_seconds \d/,
  ])
    expect(text).toMatch(series);
  expect(text).not.toMatch(/genomics|person|local"/);
});

test("metrics can have a port of their own, on loopback", async ({ request, ownConsole }) => {
  const port = await freePort("127.0.0.1");
  const own = await ownConsole([here], { METRICS_PORT: String(port) });
  expect((await request.get(`${own.url}/metrics`)).status()).toBe(404);
  const answer = await request.get(`http://127.0.0.1:${port}/metrics`);
  expect(await answer.text()).toContain("pcs_console_build_info");
  expect((await request.get(`http://127.0.0.1:${port}/`)).status()).toBe(404);
});

test("a console that is asked to stop answers what is under way, and is not ready meanwhile", async ({
  request,
  sandbox,
  ownConsole,
}) => {
  const own = await ownConsole([here], { DRAIN_SECONDS: "1", SHUTDOWN_SECONDS: "20" });
  await controlOf(request, sandbox.endpoint)("faults", {
    ...{ operation: "ListClusters", times: 1, delayMs: 3_000 },
  });
  const slow = fetch(`${own.url}/api/here/clusters`);
  await sleep(500);
  own.kill("SIGTERM");
  await expect.poll(async () => (await fetch(`${own.url}/readyz`)).status).toBe(503);
  expect((await fetch(`${own.url}/healthz`)).headers.get("connection")).toBe("close");
  const answer = await slow;
  expect(answer.status).toBe(200);
  expect(await answer.json()).not.toHaveLength(0);
  expect(await own.exited).toEqual({ code: 0, signal: null });
  expect(linesOf(own).map(({ msg }) => msg)).toContain("Stopped");
});

test("a console does not wait for ever to stop", async ({ request, sandbox, ownConsole }) => {
  const own = await ownConsole([here], { SHUTDOWN_SECONDS: "1" });
  await controlOf(request, sandbox.endpoint)("faults", {
    ...{ operation: "ListClusters", times: 1, delayMs: 12_000 },
  });
  const lost = fetch(`${own.url}/api/here/clusters`).catch(() => "lost");
  await sleep(500);
  own.kill("SIGTERM");
  expect(await own.exited).toEqual({ code: 1, signal: null });
  expect(await lost).toBe("lost");
});

test("readiness tells names and no reasons; those are in the log", async ({
  request,
  ownConsole,
}) => {
  const env = { DATABASE_URL: "postgresql://console:hidden@127.0.0.1:1/console" };
  const own = await ownConsole([here], env, { unready: true });
  const answer = await request.get(`${own.url}/readyz`);
  expect(answer.status()).toBe(503);
  expect(await answer.json()).toEqual({
    status: "unready",
    checks: { process: "ok", database: "failed", aws: "ok" },
  });
  await expect
    .poll(() => linesOf(own).find(({ msg }) => msg === "Not ready"))
    .toMatchObject({ check: "database" });
  expect(own.logs().join("\n")).not.toContain("hidden");
});

test("traces reach a collector, calls to AWS inside their request", async ({
  request,
  ownConsole,
}) => {
  const bodies: string[] = [];
  const collector = createServer((incoming, response) => {
    let body = "";
    incoming.on("data", (part) => (body += String(part)));
    incoming.on("end", () => {
      bodies.push(body);
      response.writeHead(200, { "content-type": "application/json" }).end("{}");
    });
  });
  const port = await freePort("127.0.0.1");
  await new Promise<void>((resolve) => collector.listen(port, "127.0.0.1", resolve));
  const own = await ownConsole([here], {
    OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${port}`,
    OTEL_BSP_SCHEDULE_DELAY: "200",
  });
  const traceId = "0af7651916cd43dd8448eb211c80319c";
  await request.get(`${own.url}/api/here/clusters`, {
    headers: { traceparent: `00-${traceId}-b7ad6b7169203331-01` },
  });
  await own.stop();
  collector.close();
  const spans = bodies
    .join("\n")
    .split('"traceId"')
    .filter((span) => span.includes(traceId));
  expect(spans.some((span) => span.includes('"name":"GET /api/[connection]/clusters"'))).toBe(true);
  expect(spans.some((span) => span.includes('"name":"pcs.ListClusters"'))).toBe(true);
});
