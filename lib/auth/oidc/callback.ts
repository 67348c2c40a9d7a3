import "server-only";
import {
  AuthorizationResponseError,
  authorizationCodeGrant,
  type Configuration,
} from "openid-client";
import { personIn, personOf } from "#lib/auth/oidc/claims.ts";
import { hasAnyRole } from "#lib/auth/access.ts";
import type { Refusal } from "#lib/auth/refusal.ts";
import { auditSignIn, beginSession } from "#lib/auth/sessions.ts";
import { failed, ok, type Result } from "#lib/result.ts";
import { type Attempt, callbackUrl, takeAttempt } from "./attempt.ts";
import { claimsOf } from "./granted-claims.ts";
import { provider } from "./provider.ts";
import { withUserInfo } from "./with-userinfo.ts";

type Verified = {
  claims: Record<string, unknown> & { iss: string; sub: string };
  idToken: string;
  refreshToken: string | undefined;
};

/** The claims of the id token, with those of the userinfo endpoint where the token names no groups. */
async function exchange(
  configuration: Configuration,
  search: string,
  { state, nonce, verifier }: Attempt,
): Promise<Verified> {
  // The address of the request itself is whatever a proxy made of it.
  const url = Object.assign(callbackUrl(), { search });
  const granted = await authorizationCodeGrant(configuration, url, {
    expectedState: state,
    expectedNonce: nonce,
    pkceCodeVerifier: verifier,
    idTokenExpected: true,
  });
  const { access_token, id_token, refresh_token: refreshToken } = granted;
  const said = claimsOf(granted);
  if (!said || id_token === undefined)
    throw new Error("There is no id token that can be believed.");
  const claims = await withUserInfo(configuration, access_token, said);
  return { claims, idToken: id_token, refreshToken };
}

async function verify(search: string, attempt: Attempt): Promise<Result<Verified, Refusal>> {
  const configured = await provider();
  if (!configured.ok) return failed("unavailable");
  try {
    return ok(await exchange(configured.value, search, attempt));
  } catch (error) {
    return failed(error instanceof AuthorizationResponseError ? "cancelled" : "invalid");
  }
}

/** Lets in whom the claims name, if any of their groups has a role. */
async function admit({ claims, idToken, refreshToken }: Verified): Promise<Result<void, Refusal>> {
  const known = personIn(claims);
  if (!known || !hasAnyRole(known.groups)) {
    const person = known ?? { person: personOf(claims.iss, claims.sub), name: claims.sub };
    const message = known ? "None of their groups has a role." : "No groups were named.";
    await auditSignIn({ person: person.person, name: person.name }, { kind: "denied", message });
    return failed(known ? "no-role" : "no-groups");
  }
  const begun = await beginSession({
    person: known,
    providerSession: typeof claims.sid === "string" ? claims.sid : undefined,
    tokens: { idToken, ...(refreshToken !== undefined && { refreshToken }) },
  });
  return begun.ok ? ok(undefined) : failed("database");
}

/**
 * Ends an attempt to sign in with what the provider sent back.
 * @param search the query of the address that the browser came back to
 * @returns where in the console to go
 */
export async function finishAttempt(search: string): Promise<Result<string, Refusal>> {
  const attempt = await takeAttempt(new URLSearchParams(search).get("state"));
  if (!attempt) return failed("expired");
  const verified = await verify(search, attempt);
  if (!verified.ok) {
    const message = `The answer of the identity provider was not accepted (${verified.error}).`;
    await auditSignIn({ person: "", name: "" }, { kind: "denied", message });
    return verified;
  }
  const admitted = await admit(verified.value);
  return admitted.ok ? ok(attempt.returnTo) : admitted;
}
