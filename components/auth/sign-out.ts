import { paths } from "#lib/paths.ts";

/** Ends the session of this browser. Answers where to go then: to the identity provider, to end its session as well. */
export async function signOut(): Promise<string> {
  const answer = await fetch(paths.signOut(), { method: "POST" });
  const body: unknown = await answer.json();
  const known = typeof body === "object" && body !== null && "next" in body;
  return known && typeof body.next === "string" ? body.next : paths.signedOut();
}
