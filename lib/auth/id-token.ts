import "server-only";
import { decodeJwt } from "jose";
import type { SessionRow } from "#lib/db/sessions.ts";
import type { Failure } from "#lib/errors.ts";
import { failed, ok, type Result } from "#lib/result.ts";
import { signedOut } from "./identity.ts";
import { renewSession } from "./oidc/renew.ts";
import { sessionsOf } from "./sessions.ts";
import { openTokens } from "./tokens.ts";

/** A token has to be good for so many seconds more, to be of use to whoever gets it. */
const margin = 60;

async function goodTokenOf({ tokens }: SessionRow): Promise<string | undefined> {
  const idToken = (await openTokens(tokens))?.idToken;
  if (idToken === undefined) return undefined;
  const { exp = 0 } = decodeJwt(idToken);
  return exp > Date.now() / 1000 + margin ? idToken : undefined;
}

async function firstGood(sessions: SessionRow[]): Promise<string | undefined> {
  for (const session of sessions) {
    const token = await goodTokenOf(session);
    if (token !== undefined) return token;
  }
  return undefined;
}

/** The id token of somebody's sign-in, made anew by the identity provider when it has expired. */
export async function idTokenOfPerson(person: string): Promise<Result<string, Failure>> {
  const before = await sessionsOf(person);
  if (!before.ok) return before;
  const known = await firstGood(before.value);
  if (known !== undefined) return ok(known);
  for (const session of before.value.filter(({ tokens }) => tokens !== null))
    if ((await renewSession(session)).ok) break;
  const after = await sessionsOf(person);
  if (!after.ok) return after;
  const renewed = await firstGood(after.value);
  return renewed === undefined
    ? failed(signedOut("AWS is to be shown your id token, and the identity provider gives none."))
    : ok(renewed);
}
