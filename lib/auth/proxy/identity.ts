import "server-only";
import { createHash } from "node:crypto";
import { headers } from "next/headers";
import { hasAnyRole } from "#lib/auth/access.ts";
import { type Identity, signedOut } from "#lib/auth/identity.ts";
import { personIn } from "#lib/auth/oidc/claims.ts";
import { requestAddress } from "#lib/auth/request.ts";
import { auditSignIn, sessionOutage } from "#lib/auth/sessions.ts";
import { type Person, storePerson } from "#lib/db/sessions.ts";
import type { Failure } from "#lib/errors.ts";
import { mapOfProcess } from "#lib/per-process.ts";
import { failed, ok, type Result } from "#lib/result.ts";
import { headerName, tokenIn, verify } from "./verify.ts";

type Seen = { person: Person; expiresAt: number };

/** Tokens that were verified, by their hash: a page asks several times with the same one. */
const verified = mapOfProcess<Seen>("proxy-tokens");
const mostVerified = 2_000;

function remember(key: string, seen: Seen) {
  const oldest = verified.keys().next();
  if (verified.size >= mostVerified && !oldest.done) verified.delete(oldest.value);
  verified.set(key, seen);
}

/** Who a token names, known or verified now. The first sight of a token is a sign-in. */
async function personOfToken(token: string): Promise<Result<Person, Failure>> {
  const key = createHash("sha256").update(token).digest("hex");
  const known = verified.get(key);
  if (known && known.expiresAt > Date.now()) return ok(known.person);
  const claims = await verify(token).catch(() => undefined);
  if (!claims) return refuse({ person: "", name: "" }, "The header of the proxy is not valid.");
  const person = personIn(claims);
  if (!person || !hasAnyRole(person.groups)) {
    const named = person ?? { person: `${claims.iss}|${claims.sub}`, name: claims.sub };
    return refuse(
      { person: named.person, name: named.name },
      person
        ? "None of your groups has a role in this console."
        : "The proxy does not say which groups you are in.",
    );
  }
  const stored = await storePerson(person, new Date());
  if (!stored.ok) return failed(sessionOutage(stored.error));
  const written = await auditSignIn({ person: person.person, name: person.name });
  if (!written.ok) return written;
  remember(key, { person, expiresAt: claims.exp * 1000 });
  return ok(person);
}

async function refuse(who: { person: string; name: string }, message: string) {
  const failure: Failure = {
    kind: who.person === "" ? "signed-out" : "denied",
    message,
    advice: "Sign in at the proxy again, or tell whoever runs this console.",
  };
  await auditSignIn(who, failure);
  return failed(failure);
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
