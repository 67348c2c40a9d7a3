import "server-only";
import { createRemoteJWKSet } from "jose";
import { mapOfProcess } from "#lib/per-process.ts";

type KeySet = ReturnType<typeof createRemoteJWKSet>;

const keySets = mapOfProcess<KeySet>("key-sets");

/** The public keys at an address (RFC 7517), read when one is needed that is not known. They follow no redirect. */
export function keysAt(url: string): KeySet {
  const known = keySets.get(url) ?? createRemoteJWKSet(new URL(url), { timeoutDuration: 10_000 });
  keySets.set(url, known);
  return known;
}
