import { expect, it } from "vitest";
import { pathOf, routeKind } from "./route-kind.ts";

it.each([
  ["GET", "/", "page"],
  ["GET", "/sandbox/clusters?status=ACTIVE", "page"],
  ["POST", "/sandbox/clusters", "action"],
  ["GET", "/api/sandbox/clusters", "api"],
  ["GET", "/healthz", "health"],
  ["GET", "/readyz?x", "health"],
  ["GET", "/metrics", "metrics"],
  ["GET", "/_next/static/chunks/1.js", "asset"],
  ["GET", "/auth/callback?code=secret", "auth"],
])("%s %s is for: %s", (method, url, kind) => {
  expect(routeKind({ method, url, headers: {} })).toBe(kind);
});

it("tells a reading of another page from a page", () => {
  expect(routeKind({ url: "/sandbox/tags?_rsc=1", headers: { rsc: "1" } })).toBe("navigation");
});

it("leaves away what may be secret", () => {
  expect(pathOf("/auth/callback?code=secret&state=1")).toBe("/auth/callback");
});
