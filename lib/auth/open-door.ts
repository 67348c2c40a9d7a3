import "server-only";
import { env } from "#lib/env.ts";
import { printLocalLink } from "./local-link.ts";

/** What signing in needs once when the process starts. */
export function openDoor(): void {
  if (env().AUTH_MODE === "local") printLocalLink();
}
