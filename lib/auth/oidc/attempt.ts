import "server-only";
import { cookies } from "next/headers";
import {
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from "openid-client";
import { z } from "zod";
import { attemptCookie, cookieOptions, isAttemptCookie } from "#lib/auth/cookies.ts";
import { seal, unseal } from "#lib/auth/seal.ts";
import { env } from "#lib/env.ts";
import type { Failure } from "#lib/errors.ts";
import { ok, type Result } from "#lib/result.ts";
import { provider } from "./provider.ts";

/** How long somebody may take to sign in at the provider, in seconds. */
const patience = 10 * 60;

/** How many attempts of one browser are kept: each is a cookie, and requests may not grow without end. */
const mostAttempts = 4;

const attemptSchema = z.object({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  returnTo: z.string(),
  expiresAt: z.number(),
});

/** What only the browser that began to sign in can show again. */
export type Attempt = z.infer<typeof attemptSchema>;

/** Where the provider sends the browser back to. */
export const callbackUrl = () => new URL("/auth/callback", env().PUBLIC_URL);

/** Begins to sign in. Answers the address at the provider, and leaves a sealed cookie for the way back. */
export async function beginAttempt(returnTo: string): Promise<Result<URL, Failure>> {
  const configured = await provider();
  if (!configured.ok) return configured;
  const state = randomState();
  const nonce = randomNonce();
  const verifier = randomPKCECodeVerifier();
  const jar = await cookies();
  const others = jar.getAll().filter(({ name }) => isAttemptCookie(name));
  for (const { name } of others.slice(0, Math.max(0, others.length - mostAttempts + 1)))
    jar.delete({ name, ...cookieOptions() });
  const expiresAt = Date.now() + patience * 1000;
  const attempt: Attempt = { state, nonce, verifier, returnTo, expiresAt };
  jar.set(attemptCookie(state), await seal("attempts", attempt), {
    ...cookieOptions(),
    maxAge: patience,
  });
  const { OIDC_SCOPE: scope, OIDC_PROMPT: prompt } = env();
  return ok(
    buildAuthorizationUrl(configured.value, {
      redirect_uri: callbackUrl().href,
      scope,
      ...(prompt !== undefined && { prompt }),
      state,
      nonce,
      code_challenge: await calculatePKCECodeChallenge(verifier),
      code_challenge_method: "S256",
    }),
  );
}

/** The attempt that a way back belongs to, once: the cookie goes with it. Nothing when this browser made none. */
export async function takeAttempt(state: string | null): Promise<Attempt | undefined> {
  if (state === null) return undefined;
  const jar = await cookies();
  const name = attemptCookie(state);
  const sealed = jar.get(name)?.value;
  if (sealed === undefined) return undefined;
  jar.delete({ name, ...cookieOptions() });
  const attempt = attemptSchema.safeParse(await unseal("attempts", sealed)).data;
  const good = attempt?.state === state && attempt.expiresAt > Date.now();
  return good ? attempt : undefined;
}
