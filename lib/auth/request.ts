import "server-only";
import { headers } from "next/headers";
import { env } from "#lib/env.ts";

/**
 * Where the current request comes from: of X-Forwarded-For the entry that the outermost proxy of one's own added. What
 * stands before it is whatever the sender wrote. Without a proxy, Next itself writes the address of the connection.
 */
export async function requestAddress(): Promise<string> {
  const forwarded = (await headers()).get("x-forwarded-for")?.split(",") ?? [];
  const own = Math.max(env().TRUSTED_PROXIES, 1);
  return forwarded.at(-own)?.trim().slice(0, 64) ?? forwarded.at(0)?.trim().slice(0, 64) ?? "";
}

/** What browser the current request comes from, as it says itself. */
export const requestUserAgent = async () =>
  ((await headers()).get("user-agent") ?? "").replaceAll(/\p{C}/gu, "").slice(0, 300);
