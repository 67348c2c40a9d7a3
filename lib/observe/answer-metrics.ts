import "server-only";
import { createHash, timingSafeEqual } from "node:crypto";
import { env } from "#lib/env.ts";
import { registerGauges } from "./gauges.ts";
import { metrics } from "./metrics.ts";

const digest = (text: string) => createHash("sha256").update(text).digest();

/** Compares without telling by its time how much was right. */
const isToken = (authorization: string | null, token: string) =>
  timingSafeEqual(digest(authorization ?? ""), digest(`Bearer ${token}`));

type Answer = { status: number; headers: Record<string, string>; body: string };

const refuse = (status: number, body: string, headers = {}): Answer => ({
  status,
  headers: { "content-type": "text/plain; charset=utf-8", ...headers },
  body: `${body}\n`,
});

/** What is told to who asks for metrics, from wherever they could ask. */
export async function metricsFor(authorization: string | null): Promise<Answer> {
  const { METRICS_TOKEN } = env();
  if (METRICS_TOKEN !== undefined && !isToken(authorization, METRICS_TOKEN))
    return refuse(401, "Send the METRICS_TOKEN as a bearer token.", {
      "www-authenticate": 'Bearer realm="metrics"',
    });
  registerGauges();
  const { registry } = metrics();
  const headers = { "content-type": registry.contentType, "cache-control": "no-store" };
  return { status: 200, headers, body: await registry.metrics() };
}

/**
 * The answer to a request for metrics at the console's own address: with a token, unless they have a port of their
 * own. Otherwise there is no such page.
 */
export async function answerMetrics(request: Request): Promise<Response> {
  const { METRICS_PORT, METRICS_TOKEN } = env();
  const answer =
    METRICS_TOKEN === undefined || METRICS_PORT !== undefined
      ? refuse(404, "Not found.")
      : await metricsFor(request.headers.get("authorization"));
  return new Response(answer.body, { status: answer.status, headers: answer.headers });
}
