import "server-only";
import { headers } from "next/headers";
import { env, isLoopback } from "#lib/env.ts";
import type { Failure } from "#lib/errors.ts";
import { failed, ok, type Result } from "#lib/result.ts";
import type { Role } from "./policy.ts";

/** The person on whose behalf an operation runs. */
export type Caller = {
  /** Who it is, for good: the issuer and the subject there, never an e-mail address. */
  person: string;
  /** What people call them. */
  name: string;
  /** Here: on the connection of the operation, or in the installation as a whole. */
  role: Role;
  /** A name for the session that is no secret. */
  session?: string;
  /** The network address of the browser. */
  address?: string;
};

const refuse = (message: string): Result<Caller, Failure> => failed({ kind: "denied", message });

/** `localhost:3000` and `127.0.0.1:3000` are the same console; anything else is DNS rebinding. */
function isOwnHost(host: string | null, publicUrl: URL): boolean {
  if (host === null || !URL.canParse(`http://${host}`)) return false;
  const { hostname, port } = new URL(`http://${host}`);
  return port === publicUrl.port && (hostname === publicUrl.hostname || isLoopback(hostname));
}

const isOwnOrigin = (origin: string | null, publicUrl: URL) =>
  origin !== null &&
  URL.canParse(origin) &&
  new URL(origin).protocol === publicUrl.protocol &&
  isOwnHost(new URL(origin).host, publicUrl);

/**
 * Whoever sends the current request, for reading. AUTH_MODE=none knows one person, who is at this
 * machine; what protects them is that only pages of this very console are answered.
 */
export async function currentCaller(): Promise<Result<Caller, Failure>> {
  const sent = await headers();
  if (!isOwnHost(sent.get("host"), new URL(env().PUBLIC_URL))) {
    return refuse(`This console answers only at ${env().PUBLIC_URL}.`);
  }
  const site = sent.get("sec-fetch-site");
  const mode = sent.get("sec-fetch-mode");
  const foreign = site !== null && site !== "same-origin" && site !== "none" && mode !== "navigate";
  return foreign
    ? refuse("Another site may not read this console.")
    : ok({ person: "local", name: "local", role: "admin" });
}

/** Whoever sends the current request, for changing things: it must come from the console's own page. */
export async function changingCaller(): Promise<Result<Caller, Failure>> {
  const sent = await headers();
  if (!isOwnOrigin(sent.get("origin"), new URL(env().PUBLIC_URL))) {
    return refuse("Changes are accepted only from the console's own pages.");
  }
  return currentCaller();
}
