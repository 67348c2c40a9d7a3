import { createHash } from "node:crypto";
import { readRows } from "#bench/floor/read-rows.ts";

const rows = process.env.FLOOR_ROWS ? readRows() : [];

export function GET(request: Request) {
  const body = JSON.stringify(rows);
  const etag = `"${createHash("sha256").update(body).digest("base64url")}"`;
  const headers = { etag, "cache-control": "private, no-cache" };
  if (request.headers.get("if-none-match") === etag)
    return new Response(null, { status: 304, headers });
  return new Response(body, { headers: { ...headers, "content-type": "application/json" } });
}
