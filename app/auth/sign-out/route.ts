import { signOut } from "#lib/auth/manage-sessions.ts";

/**
 * Ends the session of this browser, and tells the address to go to next. No server action: after one, Next draws the page
 * anew, which would sign the person in again on the spot.
 */
export async function POST() {
  return Response.json({ next: await signOut() }, { headers: { "cache-control": "no-store" } });
}
