import "server-only";
import { randomBytes, timingSafeEqual } from "node:crypto";
import { env } from "#lib/env.ts";
import { mapOfProcess } from "#lib/per-process.ts";
import { beginSession } from "./sessions.ts";
import type { Refusal } from "./refusal.ts";
import { failed, ok, type Result } from "#lib/result.ts";

/** The one person of AUTH_MODE=local. */
const localPerson = { person: "local", name: "You", groups: [] };

const links = mapOfProcess<string>("local-link");

/** Makes the link that opens the session of AUTH_MODE=local, once, and prints it where only its owner looks. */
export function printLocalLink(): void {
  const token = randomBytes(32).toString("base64url");
  links.set("token", token);
  const link = new URL("/auth/local", env().PUBLIC_URL);
  link.searchParams.set("token", token);
  process.stdout.write(`Open this link, which works once: ${link.href}\n`);
}

const isEqual = (one: string, other: string) =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));

/** Opens the session of whoever has the link. */
export async function openLocalLink(token: string | null): Promise<Result<void, Refusal>> {
  const wanted = links.get("token");
  if (env().AUTH_MODE !== "local" || wanted === undefined || !isEqual(token ?? "", wanted))
    return failed("used-link");
  // Before anything is awaited: two that come at once are not both the first.
  links.delete("token");
  const begun = await beginSession({ person: localPerson });
  return begun.ok ? ok(undefined) : failed("database");
}
