import { beginAttempt } from "#lib/auth/oidc/attempt.ts";
import { countRequest } from "#lib/auth/rate-limit.ts";
import { requestAddress } from "#lib/auth/request.ts";
import { returnPath } from "#lib/auth/return-to.ts";
import { env } from "#lib/env.ts";
import { paths } from "#lib/paths.ts";
import { redirectTo, redirectToRefusal } from "#lib/http/redirect.ts";

/** Sends the browser to wherever people sign in here; `returnTo` is the page they wanted. */
export async function GET(request: Request) {
  const returnTo = returnPath(new URL(request.url).searchParams.get("returnTo"));
  const { AUTH_MODE } = env();
  // A proxy asks for the sign-in by itself; a link that was printed at start cannot be asked for.
  if (AUTH_MODE === "none" || AUTH_MODE === "proxy-jwt") return redirectTo(returnTo);
  if (AUTH_MODE === "local") return redirectTo(paths.signedOut());
  const counted = await countRequest("sign-ins", await requestAddress());
  if (!counted.ok) return redirectToRefusal("too-many");
  const begun = await beginAttempt(returnTo);
  if (!begun.ok) return redirectToRefusal("unavailable");
  const headers = { location: begun.value.href, "cache-control": "no-store" };
  return new Response(null, { status: 303, headers });
}
