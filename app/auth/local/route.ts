import { openLocalLink } from "#lib/auth/local-link.ts";
import { isOwnRequest } from "#lib/auth/caller.ts";
import { redirectTo, redirectToRefusal } from "#lib/http/redirect.ts";

/** The link of AUTH_MODE=local, which opens a session once. */
export async function GET(request: Request) {
  const own = await isOwnRequest();
  if (!own) return new Response(null, { status: 403 });
  const opened = await openLocalLink(new URL(request.url).searchParams.get("token"));
  return opened.ok ? redirectTo("/") : redirectToRefusal(opened.error);
}
