/** What a request is for, in a closed list: addresses themselves would make a time series of every cluster. */
export type RouteKind =
  "action" | "api" | "asset" | "auth" | "health" | "metrics" | "navigation" | "page";

const byFirstSegment: Record<string, RouteKind> = {
  _next: "asset",
  "icon.svg": "asset",
  api: "api",
  auth: "auth",
  healthz: "health",
  readyz: "health",
  metrics: "metrics",
};

type Request = {
  method?: string | undefined;
  url?: string | undefined;
  headers: Record<string, string | string[] | undefined>;
};

/** The path of an address: what follows the question mark may be a secret. */
export const pathOf = (url = "/") => url.split(/[?#]/, 1)[0] ?? "/";

/** What kind of request this is. */
export function routeKind({ method = "GET", url, headers }: Request): RouteKind {
  const known = byFirstSegment[pathOf(url).split("/")[1] ?? ""];
  if (known) return known;
  if (method === "POST") return "action";
  // Next's own reads of another page, which a link or a changed filter causes.
  return headers["rsc"] === undefined ? "page" : "navigation";
}
