import "server-only";
import { env } from "#lib/env.ts";
import type { Refusal } from "#lib/auth/refusal.ts";

/** Sends the browser on to a page of this console, at the address that people know it by. */
export const redirectTo = (path: string) =>
  new Response(null, {
    status: 303,
    headers: { location: new URL(path, env().PUBLIC_URL).href, "cache-control": "no-store" },
  });

/** Sends the browser to the page that says why nobody was let in. */
export const redirectToRefusal = (why: Refusal) => redirectTo(`/auth/refused?why=${why}`);
