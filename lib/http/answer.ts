import "server-only";
import { createHash } from "node:crypto";
import type { Failure, FailureKind } from "#lib/errors.ts";
import { buildHeader, ownBuild } from "#lib/queries/build.ts";
import type { Reading } from "#lib/reading.ts";
import type { Result } from "#lib/result.ts";
import { turnIn } from "./turns.ts";

const statusOf: Record<FailureKind, number> = {
  invalid: 400,
  "signed-out": 401,
  denied: 403,
  "not-found": 404,
  conflict: 409,
  quota: 409,
  throttled: 429,
  credentials: 502,
  unreachable: 503,
  unrecorded: 503,
  fault: 502,
};

/** Pages keep the answer in their own memory, with its ETag, and ask each time whether it is still good. */
const cacheHeaders = {
  "cache-control": "no-store",
  // By this a tab that was loaded before an update sees that there was one.
  [buildHeader]: ownBuild,
};

/** Freshness travels in headers, so that a reading that only became older is still a 304. */
const freshnessHeaders = ({ readAt, failure, goodForMs }: Reading<unknown>) => ({
  "x-read-at": String(readAt),
  ...(goodForMs === undefined ? {} : { "x-good-for-ms": String(turnIn(goodForMs)) }),
  "x-failure": failure ? encodeURIComponent(JSON.stringify(failure)) : "",
});

type Body = { text: string; etag: string };

/** What was answered with a value that is still the same object: written once for all who ask. */
const bodies = new WeakMap<object, Body>();

function bodyOf(value: object): Body {
  const known = bodies.get(value);
  if (known) return known;
  const text = JSON.stringify(value);
  const body = { text, etag: `"${createHash("sha256").update(text).digest("base64url")}"` };
  bodies.set(value, body);
  return body;
}

function success(request: Request, reading: Reading<object>): Response {
  const { text, etag } = bodyOf(reading.value);
  const headers = {
    ...cacheHeaders,
    ...freshnessHeaders(reading),
    etag,
    "content-type": "application/json",
  };
  if (request.headers.get("if-none-match") === etag)
    return new Response(null, { status: 304, headers });
  return new Response(text, { headers });
}

/**
 * The answer of a GET handler: the value with an ETag, a 304 when the browser has it already, or the
 * failure as JSON with a fitting HTTP status.
 */
export function answer(request: Request, result: Result<Reading<object>, Failure>): Response {
  return result.ok ? success(request, result.value) : refusal(result.error);
}

/** A failure as the answer of a GET handler. */
export function refusal(failure: Failure): Response {
  const { kind, retryAfterSeconds } = failure;
  return Response.json(failure, {
    status: statusOf[kind],
    headers: {
      "cache-control": "no-store",
      [buildHeader]: ownBuild,
      ...(retryAfterSeconds === undefined ? {} : { "retry-after": String(retryAfterSeconds) }),
    },
  });
}
