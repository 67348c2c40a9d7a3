import { finishAttempt } from "#lib/auth/oidc/callback.ts";
import { countRequest } from "#lib/auth/rate-limit.ts";
import { requestAddress } from "#lib/auth/request.ts";
import { env } from "#lib/env.ts";
import { redirectTo, redirectToRefusal } from "#lib/http/redirect.ts";

/** Where the identity provider sends the browser back to. */
export async function GET(request: Request) {
  if (env().AUTH_MODE !== "oidc") return new Response(null, { status: 404 });
  const counted = await countRequest("sign-ins", `callback ${await requestAddress()}`);
  if (!counted.ok) return redirectToRefusal("too-many");
  const finished = await finishAttempt(new URL(request.url).search);
  return finished.ok ? redirectTo(finished.value) : redirectToRefusal(finished.error);
}
