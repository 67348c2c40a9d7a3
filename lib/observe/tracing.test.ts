import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, expect, it } from "vitest";
import { z } from "zod";
import { failed, ok } from "#lib/result.ts";
import { observeCall } from "./aws-calls.ts";
import { inSpan } from "./span.ts";
import { startTracing } from "./tracing.ts";

const attribute = z.object({
  key: z.string(),
  value: z.object({ stringValue: z.string().optional() }),
});
const span = z.object({
  name: z.string(),
  traceId: z.string(),
  spanId: z.string(),
  parentSpanId: z.string().optional(),
  kind: z.number(),
  attributes: z.array(attribute),
  status: z.object({ code: z.number().optional(), message: z.string().optional() }),
});
const sent = z.object({
  resourceSpans: z.array(
    z.object({
      resource: z.object({ attributes: z.array(attribute) }),
      scopeSpans: z.array(z.object({ spans: z.array(span) })),
    }),
  ),
});

const received: z.infer<typeof sent>[] = [];
const collector = createServer((request, response) => {
  let body = "";
  request.on("data", (part) => (body += String(part)));
  request.on("end", () => {
    if (request.url === "/v1/traces") received.push(sent.parse(JSON.parse(body)));
    response.writeHead(200, { "content-type": "application/json" }).end("{}");
  });
});
await new Promise<void>((resolve) => collector.listen(0, "127.0.0.1", resolve));
afterAll(() => collector.close());

const portOf = (address: AddressInfo | string | null) =>
  typeof address === "object" && address ? address.port : 0;

const call = { service: "pcs", connection: "sandbox", correlationId: "c-1", run: "r-1" };

it("sends what was done to a collector, calls to AWS inside the step of a run", async () => {
  // Without a collector the same work leaves no trace.
  expect(await inSpan({ name: "before", attributes: {} }, () => Promise.resolve(1))).toBe(1);

  process.env.OTEL_EXPORTER_OTLP_ENDPOINT = `http://127.0.0.1:${portOf(collector.address())}`;
  process.env.LOG_LEVEL = "silent";
  const stop = startTracing();
  await inSpan({ name: "run step CreateCluster", attributes: {} }, async () => {
    await observeCall({ ...call, operation: "CreateCluster" }, () => Promise.resolve(ok("made")));
    const refused = failed({ kind: "denied" as const, message: "No" });
    await observeCall({ ...call, operation: "GetCluster" }, () => Promise.resolve(refused));
  });
  await stop();

  const [first] = received.flatMap(({ resourceSpans }) => resourceSpans);
  const spans = received.flatMap(({ resourceSpans }) =>
    resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap((scope) => scope.spans)),
  );
  expect(first?.resource.attributes).toContainEqual({
    ...{ key: "service.name", value: { stringValue: "pcs-console" } },
  });
  const [create, get, step] = spans;
  expect(spans.map(({ name }) => name)).toEqual([
    ...["pcs.CreateCluster", "pcs.GetCluster", "run step CreateCluster"],
  ]);
  expect([create?.parentSpanId, get?.parentSpanId]).toEqual([step?.spanId, step?.spanId]);
  expect(create?.attributes).toContainEqual({
    ...{ key: "pcs_console.correlation_id", value: { stringValue: "c-1" } },
  });
  expect([create?.status.code, get?.status]).toEqual([0, { code: 2, message: "denied" }]);
});
