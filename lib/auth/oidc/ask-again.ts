import "server-only";
import { type Configuration, refreshTokenGrant, ResponseBodyError } from "openid-client";
import { signedOut } from "#lib/auth/identity.ts";
import type { Tokens } from "#lib/auth/tokens.ts";
import type { Person } from "#lib/db/sessions.ts";
import type { Failure } from "#lib/errors.ts";
import { failed, ok, type Result } from "#lib/result.ts";
import { personIn } from "./claims.ts";
import { claimsOf } from "./granted-claims.ts";
import { noAnswer, provider } from "./provider.ts";
import { withUserInfo } from "./with-userinfo.ts";

type Subject = { iss: string; sub: string };
type Granted = Awaited<ReturnType<typeof refreshTokenGrant>>;

/**
 * What the provider says about a person now: in the new id token, or else at its userinfo endpoint. Nothing when it
 * speaks of somebody else (OpenID Connect Core 1.0, section 12.2).
 */
async function currentPerson(
  configuration: Configuration,
  granted: Granted,
  { iss, sub }: Subject,
): Promise<Person | undefined> {
  const claims = claimsOf(granted);
  if (claims === undefined || (claims && (claims.iss !== iss || claims.sub !== sub)))
    return undefined;
  return personIn(await withUserInfo(configuration, granted.access_token, { ...claims, iss, sub }));
}

/** A provider that refuses says so with a status of 4xx; whatever else goes wrong may pass. */
const isRefusal = (error: unknown) =>
  error instanceof ResponseBodyError && error.status >= 400 && error.status < 500;

/**
 * Has the provider say again who somebody is, for their refresh token.
 * @param keep stores the new tokens, before anything else is asked: the old ones are no good any more
 * @returns `over` when the provider does not vouch for them any longer
 */
export async function askAgain(
  subject: Subject,
  tokens: Tokens | undefined,
  keep: (tokens: Tokens) => Promise<Result<void, Failure>>,
): Promise<Result<Person, Failure | "over">> {
  if (!tokens?.refreshToken)
    return failed(signedOut("Your sign-in has to be renewed before you change something."));
  const configured = await provider();
  if (!configured.ok) return configured;
  try {
    const granted = await refreshTokenGrant(configured.value, tokens.refreshToken);
    const kept = await keep({
      idToken: granted.id_token ?? tokens.idToken,
      refreshToken: granted.refresh_token ?? tokens.refreshToken,
    });
    if (!kept.ok) return kept;
    const person = await currentPerson(configured.value, granted, subject);
    return person ? ok(person) : failed("over");
  } catch (error) {
    return isRefusal(error) ? failed("over") : noAnswer();
  }
}
