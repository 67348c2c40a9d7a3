import "server-only";
import { jwtVerify } from "jose";
import { buildEndSessionUrl, type Configuration } from "openid-client";
import { z } from "zod";
import { consoleItself } from "#lib/auth/console.ts";
import { keysAt } from "#lib/auth/keys-at.ts";
import { personOf } from "#lib/auth/oidc/claims.ts";
import { endSessions } from "#lib/auth/sessions.ts";
import type { Tokens } from "#lib/auth/tokens.ts";
import { spendLogoutToken } from "#lib/db/logout-tokens.ts";
import { env } from "#lib/env.ts";
import { paths } from "#lib/paths.ts";
import { failed, ok, type Result } from "#lib/result.ts";
import { provider } from "./provider.ts";

/** The address at the provider that ends the person's session there as well; nothing when it has none. */
export async function endSessionUrl(tokens: Tokens | undefined): Promise<string | undefined> {
  const configured = await provider();
  if (!configured.ok || !configured.value.serverMetadata().end_session_endpoint) return undefined;
  return buildEndSessionUrl(configured.value, {
    post_logout_redirect_uri: new URL(paths.signedOut(), env().PUBLIC_URL).href,
    ...(tokens && { id_token_hint: tokens.idToken }),
  }).href;
}

const backchannelEvent = "http://schemas.openid.net/event/backchannel-logout";

/** How old a logout token may be, and how far ahead it may expire, in seconds. */
const freshFor = 5 * 60;

/** OpenID Connect Back-Channel Logout 1.0, section 2.4: `sid`, `sub` or both, and never a nonce. */
const logoutTokenSchema = z
  .object({
    iss: z.string(),
    sub: z.string().min(1).optional(),
    sid: z.string().min(1).optional(),
    jti: z.string().min(1).max(500),
    iat: z.number(),
    exp: z.number().optional(),
    nonce: z.undefined().optional(),
    events: z.object({ [backchannelEvent]: z.object({}) }),
  })
  .refine(({ sub, sid }) => sub !== undefined || sid !== undefined);

/** What the token may call itself: some providers still say no more than that it is one. */
const logoutTypes = new Set(["logout+jwt", "application/logout+jwt", "jwt"]);

type LogoutToken = z.infer<typeof logoutTokenSchema>;

/** Signatures of the provider's own keys alone: a secret in common is none of them, and `none` is no signature. */
const asymmetric = /^(RS|PS|ES)\d{3}$|^(EdDSA|Ed25519)$/;

async function verify(
  configuration: Configuration,
  token: string,
): Promise<LogoutToken | undefined> {
  const { issuer, jwks_uri, id_token_signing_alg_values_supported } =
    configuration.serverMetadata();
  if (jwks_uri === undefined) return undefined;
  try {
    const { payload, protectedHeader } = await jwtVerify(token, keysAt(jwks_uri), {
      issuer,
      audience: configuration.clientMetadata().client_id,
      algorithms: (id_token_signing_alg_values_supported ?? ["RS256"]).filter((name) =>
        asymmetric.test(name),
      ),
      clockTolerance: env().CLOCK_TOLERANCE_SECONDS,
      maxTokenAge: freshFor,
    });
    if (!logoutTypes.has(protectedHeader.typ?.toLowerCase() ?? "jwt")) return undefined;
    return logoutTokenSchema.safeParse(payload).data;
  } catch {
    return undefined;
  }
}

/** What a back-channel logout came to, as the provider is told. */
type Outcome = "done" | "invalid" | "unavailable";

/**
 * Ends the sessions that the provider says are over, before their browsers hear of it. Each logout token counts once.
 * @param token the `logout_token` of the request
 */
export async function backchannelLogout(token: string): Promise<Outcome> {
  const configured = await provider();
  if (!configured.ok) return "unavailable";
  const logout = await verify(configured.value, token);
  if (!logout) return "invalid";
  const now = new Date();
  const kept = new Date(now.getTime() + (freshFor + env().CLOCK_TOLERANCE_SECONDS) * 2000);
  const first = await spendLogoutToken(`${logout.iss} ${logout.jti}`, kept, now);
  if (!first.ok) return "unavailable";
  if (!first.value) return "invalid";
  const ended = await end(logout);
  return ended.ok ? "done" : "unavailable";
}

async function end({ iss, sub, sid }: LogoutToken): Promise<Result<undefined, undefined>> {
  const which = sid === undefined ? { person: personOf(iss, sub ?? "") } : { providerSession: sid };
  const ended = await endSessions(which, { by: consoleItself, why: "provider logout" });
  return ended.ok ? ok(undefined) : failed(undefined);
}
