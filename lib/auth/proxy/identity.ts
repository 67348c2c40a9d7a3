import "server-only";
import { createHash } from "node:crypto";
import { headers } from "next/headers";
import { hasAnyRole } from "#lib/auth/access.ts";
import { type Identity, signedOut } from "#lib/auth/identity.ts";
import { personIn, personOf } from "#lib/auth/oidc/claims.ts";
import { countRequest } from "#lib/auth/rate-limit.ts";
import { requestAddress } from "#lib/auth/request.ts";
import { auditSignIn, sessionOutage } from "#lib/auth/sessions.ts";
import { findPerson, type Person, storePerson } from "#lib/db/sessions.ts";
import { env } from "#lib/env.ts";
import type { Failure } from "#lib/errors.ts";
import { mapOfProcess } from "#lib/per-process.ts";
import { failed, ok, type Result } from "#lib/result.ts";
import { type Claims, headerName, tokenIn, verify } from "./verify.ts";

/** What became of a token, and until when (milliseconds since 1970) that is known without looking again. */
type Seen = { result: Result<Person, Failure>; until: number };

/** Tokens that were looked at, by their hash: pages ask again and again with the same one. */
const seen = mapOfProcess<Seen>("proxy-tokens");
const mostSeen = 2_000;

/** For how long a token that was refused is so without another look, in milliseconds. */
const refusedFor = 60_000;

function remember(key: string, what: Seen) {
  const oldest = seen.keys().next();
  if (seen.size >= mostSeen && !oldest.done) seen.delete(oldest.value);
  seen.set(key, what);
}

const refusal = (kind: "signed-out" | "denied", message: string) =>
  failed<Failure>({
    kind,
    message,
    advice: "Sign in at the proxy again, or tell whoever runs this console.",
  });

type Named = Pick<Person, "person" | "name">;

/** Whom a token names that was verified, if they may come in; and who it was in any case, for the audit log. */
function admit(claims: Claims): { who: Named; result: Result<Person, Failure> } {
  const person = personIn(claims);
  if (!person) {
    const who = { person: personOf(claims.iss, claims.sub), name: claims.sub };
    return { who, result: refusal("denied", "The proxy does not say which groups you are in.") };
  }
  if (hasAnyRole(person.groups)) return { who: person, result: ok(person) };
  const message = "None of your groups has a role in this console.";
  return { who: person, result: refusal("denied", message) };
}

const isSame = (one: string[], other: string[]) =>
  one.length === other.length && one.every((group) => other.includes(group));

/**
 * Remembers somebody who came in. Proxies make a new token every few minutes: what counts as a sign-in, with an entry in
 * the audit log, is the first one after a while, or with other groups.
 */
async function welcome(person: Person): Promise<Result<Person, Failure>> {
  const now = new Date();
  const before = await findPerson(person.person);
  if (!before.ok) return failed(sessionOutage(before.error));
  const again =
    before.value !== undefined &&
    now.getTime() - before.value.lastSeenAt.getTime() < env().SESSION_MINUTES * 60_000 &&
    isSame(before.value.groups, person.groups);
  const stored = await storePerson(person, now);
  if (!stored.ok) return failed(sessionOutage(stored.error));
  if (again) return ok(person);
  const written = await auditSignIn({ person: person.person, name: person.name });
  return written.ok ? ok(person) : written;
}

/** Looks at a token for the first time. What comes of it is remembered, unless it is for want of a database. */
async function lookAt(token: string, key: string): Promise<Result<Person, Failure>> {
  const counted = await countRequest("sign-ins", `proxy ${await requestAddress()}`);
  if (!counted.ok) return counted;
  const claims = await verify(token).catch(() => undefined);
  const { who, result } = claims
    ? admit(claims)
    : {
        who: { person: "", name: "" },
        result: refusal("signed-out", "The header of the proxy is not valid."),
      };
  if (!result.ok) {
    remember(key, { result, until: Date.now() + refusedFor });
    await auditSignIn({ person: who.person, name: who.name }, result.error);
    return result;
  }
  const welcomed = await welcome(result.value);
  if (welcomed.ok && claims) remember(key, { result, until: claims.exp * 1000 });
  return welcomed;
}

async function personOfToken(token: string): Promise<Result<Person, Failure>> {
  const key = createHash("sha256").update(token).digest("hex");
  const known = seen.get(key);
  return known && known.until > Date.now() ? known.result : lookAt(token, key);
}

/** Who sends the current request, as the proxy in front of the console has signed it. */
export async function proxyIdentity(): Promise<Result<Identity, Failure>> {
  const token = tokenIn((await headers()).get(headerName()));
  if (!token)
    return failed(signedOut("The proxy in front of this console did not say who you are."));
  const person = await personOfToken(token);
  if (!person.ok) return person;
  return ok({ ...person.value, address: await requestAddress() });
}
