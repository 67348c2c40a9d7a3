import { pathHeader } from "#lib/path-header.ts";
import { type NextRequest, NextResponse } from "next/server";

/** Whether people reach the console over TLS, and always will. */
const isPublic = process.env.PUBLIC_URL?.startsWith("https://") ?? false;

/** What pages may load: this origin alone, and scripts only with the nonce of this answer. */
const policyOfPage = (nonce: string, development: boolean) =>
  [
    "default-src 'self'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ""}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");

const newNonce = () => Buffer.from(crypto.randomUUID()).toString("base64");

/** What data may do that somebody opens as a page: nothing. */
const policyOfData = "default-src 'none'; frame-ancestors 'none'";

/** Headers of pages that data, which is polled, need not carry. */
const pageHeaders = {
  "referrer-policy": "same-origin",
  "cross-origin-opener-policy": "same-origin",
  "permissions-policy": "camera=(), microphone=(), geolocation=()",
};

/** Sets security headers. It is no authority: who may do what is decided in each operation. */
export function proxy(request: NextRequest) {
  const { pathname, search } = request.nextUrl;
  const isData = pathname.startsWith("/api/");
  const policy = isData
    ? policyOfData
    : policyOfPage(newNonce(), process.env.NODE_ENV === "development");
  const headers = new Headers(request.headers);
  // Next reads the nonce from this request header and puts it on its own scripts.
  headers.set("content-security-policy", policy);
  // What a page cannot know otherwise: where to come back to after signing in.
  headers.set(pathHeader, `${pathname}${search}`);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  for (const [name, value] of Object.entries(isData ? {} : pageHeaders))
    response.headers.set(name, value);
  response.headers.set("x-content-type-options", "nosniff");
  response.headers.set("cross-origin-resource-policy", "same-origin");
  if (isPublic) response.headers.set("strict-transport-security", "max-age=63072000");
  // What belongs to people stays in no cache, neither of proxies nor of the browser.
  response.headers.set("cache-control", "no-store");
  return response;
}

export const config = {
  matcher: [{ source: "/((?!_next/static|icon.svg|healthz|metrics|readyz).*)" }],
};
