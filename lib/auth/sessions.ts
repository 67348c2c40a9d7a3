import "server-only";
import { cookies } from "next/headers";
import { randomUUID } from "node:crypto";
import { writeAudit } from "#lib/audit/log.ts";
import {
  findSession,
  insertSession,
  listSessions,
  type OpenSession,
  type Person,
  removeSessions,
  removeSessionsOf,
  type SessionRow,
  storePerson,
  touchSession,
} from "#lib/db/sessions.ts";
import { env } from "#lib/env.ts";
import type { Failure } from "#lib/errors.ts";
import { failed, ok, type Result } from "#lib/result.ts";
import { cookieOptions, sessionCookie } from "./cookies.ts";
import { signedOut } from "./identity.ts";
import { requestAddress, requestUserAgent } from "./request.ts";
import { hashOf, newSessionId, shortName } from "./session-id.ts";
import { sealTokens, type Tokens } from "./tokens.ts";

const minute = 60_000;

/** Since when a session must have been used to be open still. */
export const idleSince = (now: Date) =>
  new Date(now.getTime() - env().SESSION_IDLE_MINUTES * minute);

/** What it means for a person that sessions cannot be read or kept. */
export const sessionOutage = (message: string): Failure => ({
  kind: "unreachable",
  message,
  advice: "Try again as soon as the database works.",
});

/** All sessions of somebody that have not expired, also those that nobody used for a while. */
export async function sessionsOf(person: string): Promise<Result<SessionRow[], Failure>> {
  const found = await listSessions(person, new Date(), new Date(0));
  return found.ok
    ? ok(found.value.map(({ session }) => session))
    : failed(sessionOutage(found.error));
}

type NewSession = { person: Person; providerSession?: string | undefined; tokens?: Tokens };

/** Writes a sign-in, or one that was refused, to the audit log. */
export async function auditSignIn(
  { person, name, session }: { person: string; name: string; session?: string },
  failure?: Failure,
): Promise<Result<undefined, Failure>> {
  return writeAudit({
    phase: failure ? "denied" : "outcome",
    correlationId: randomUUID(),
    operation: "SignIn",
    caller: { person, name, ...(session && { session }), address: await requestAddress() },
    subject: { resource: person },
    ...(failure && { failure }),
  });
}

/**
 * Signs somebody in at the browser of the current request: a new session, whatever id the browser had before. Without
 * an entry in the audit log nobody comes in.
 */
export async function beginSession({
  person,
  providerSession,
  tokens,
}: NewSession): Promise<Result<undefined, Failure>> {
  const now = new Date();
  const id = newSessionId();
  const idHash = hashOf(id) ?? "";
  const stored = await storePerson(person, now);
  if (!stored.ok) return failed(sessionOutage(stored.error));
  const written = await auditSignIn({ ...person, session: shortName(idHash) });
  if (!written.ok) return written;
  const begun = await insertSession(
    {
      idHash,
      person: person.person,
      providerSession: providerSession ?? null,
      tokens: tokens ? await sealTokens(tokens) : null,
      checkedAt: now,
      userAgent: await requestUserAgent(),
      address: await requestAddress(),
      createdAt: now,
      lastUsedAt: now,
      expiresAt: new Date(now.getTime() + env().SESSION_MINUTES * minute),
    },
    now,
  );
  if (!begun.ok) return failed(sessionOutage(begun.error));
  await leaveOldSession();
  (await cookies()).set(sessionCookie(), id, cookieOptions());
  return ok(undefined);
}

/** Ends the session that the browser had before: it would live on with nobody to end it. */
async function leaveOldSession() {
  const before = hashOf((await cookies()).get(sessionCookie())?.value);
  if (before) await removeSessions([before]);
}

/** The session of the current request, as long as it is open. */
export async function openSession(): Promise<Result<OpenSession, Failure>> {
  const idHash = hashOf((await cookies()).get(sessionCookie())?.value);
  if (!idHash) return failed(signedOut());
  const now = new Date();
  const found = await findSession(idHash, now, idleSince(now));
  if (!found.ok) return failed(sessionOutage(found.error));
  if (!found.value) return failed(signedOut("Your session is over."));
  // Once a minute is exact enough, and spares a write for each request.
  if (now.getTime() - found.value.session.lastUsedAt.getTime() > minute)
    await touchSession(idHash, now);
  return ok(found.value);
}

type Ending = {
  /** Who, or what, ends it. */
  by: { person: string; name: string; address?: string };
  why: "signed out" | "revoked" | "provider logout" | "refused by the provider";
};

/** Ends sessions, with an entry in the audit log for each that was still open. */
export async function endSessions(
  which: string[] | Parameters<typeof removeSessionsOf>[0],
  { by, why }: Ending,
): Promise<Result<SessionRow[], Failure>> {
  // Of an identity no more than that: its groups are not those of a caller.
  const { person: who, name, address } = by;
  const ended = await (Array.isArray(which) ? removeSessions(which) : removeSessionsOf(which));
  if (!ended.ok) return failed(sessionOutage(ended.error));
  for (const { idHash, person } of ended.value) {
    await writeAudit({
      phase: "outcome",
      correlationId: randomUUID(),
      operation: "EndSession",
      caller: { person: who, name, address, session: shortName(idHash) },
      subject: { resource: person, parameters: { why } },
    });
  }
  return ended;
}
