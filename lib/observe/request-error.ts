import "server-only";
import type { Instrumentation } from "next";
import { log } from "./log.ts";
import { pathOf } from "./route-kind.ts";

type Reported = Parameters<Instrumentation.onRequestError>;

const digestOf = (error: unknown) =>
  typeof error === "object" && error !== null && "digest" in error
    ? String(error.digest)
    : undefined;

/** Writes a bug into the log, with the digest that the page shows as its reference. */
export function logRequestError(
  error: Reported[0],
  { method, path }: Pick<Reported[1], "method" | "path">,
  { routePath, routeType }: Pick<Reported[2], "routePath" | "routeType">,
): void {
  const line = { err: error, digest: digestOf(error), method, path: pathOf(path) };
  log().error({ ...line, route: routePath, routeType }, "A request met a bug");
}
