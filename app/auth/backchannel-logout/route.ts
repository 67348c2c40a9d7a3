import { backchannelLogout } from "#lib/auth/oidc/logout.ts";
import { env } from "#lib/env.ts";

/** A logout token with its claims has some hundred bytes. */
const mostBytes = 32 * 1024;

const statuses = { done: 200, invalid: 400, unavailable: 503 } as const;

const noStore = { "cache-control": "no-store" };

/**
 * Where the identity provider says that sessions are over (OpenID Connect Back-Channel Logout 1.0, section 2.5). It sends
 * no cookie and no Origin: its signature is what counts.
 */
export async function POST(request: Request) {
  if (env().AUTH_MODE !== "oidc") return new Response(null, { status: 404 });
  const type = request.headers.get("content-type") ?? "";
  const length = Number(request.headers.get("content-length") ?? mostBytes + 1);
  if (!type.startsWith("application/x-www-form-urlencoded") || !(length <= mostBytes))
    return new Response(null, { status: 400, headers: noStore });
  const token = new URLSearchParams(await request.text()).get("logout_token");
  const outcome = token === null ? "invalid" : await backchannelLogout(token);
  return new Response(null, { status: statuses[outcome], headers: noStore });
}
