import { readiness } from "#lib/observe/readiness.ts";

/** Readiness: this process takes requests, its database and AWS (or the sandbox) answer. */
export async function GET() {
  const { ready, checks } = await readiness();
  const status = ready ? "ready" : "unready";
  const headers = { "cache-control": "no-store" };
  return Response.json({ status, checks }, { status: ready ? 200 : 503, headers });
}
