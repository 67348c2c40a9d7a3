import "server-only";
import Bowser from "bowser";
import { cookies } from "next/headers";
import { endSessionUrl } from "#lib/auth/oidc/logout.ts";
import { listSessions, type OpenSession } from "#lib/db/sessions.ts";
import { env } from "#lib/env.ts";
import type { Failure } from "#lib/errors.ts";
import { paths } from "#lib/paths.ts";
import { failed, ok, type Result } from "#lib/result.ts";
import type { SessionView } from "#lib/session-view.ts";
import { installationRole } from "./access.ts";
import { currentIdentity, ownPageIdentity } from "./caller.ts";
import { cookieOptions, sessionCookie } from "./cookies.ts";
import type { Identity } from "./identity.ts";
import { allows } from "./policy.ts";
import { shortName } from "./session-id.ts";
import { endSessions, idleSince, sessionOutage } from "./sessions.ts";
import { openTokens } from "./tokens.ts";

/** Whether somebody may see and end the sessions of others. */
function managesAll({ groups }: Identity): boolean {
  const role = installationRole(groups);
  return role !== undefined && allows(role, "sessions:manage");
}

/** The open sessions that somebody may see: their own, or everybody's. */
async function visibleSessions(identity: Identity): Promise<Result<OpenSession[], Failure>> {
  const now = new Date();
  const whose = managesAll(identity) ? undefined : identity.person;
  const found = await listSessions(whose, now, idleSince(now));
  return found.ok ? found : failed(sessionOutage(found.error));
}

/** What a browser calls itself, as people do. */
function browserIn(userAgent: string): string {
  if (userAgent === "") return "Unknown browser";
  const { browser, os } = Bowser.parse(userAgent);
  const name = [browser.name, browser.version?.split(".")[0]].filter(Boolean).join(" ");
  return os.name && name ? `${name} on ${os.name}` : name || userAgent.slice(0, 60);
}

const viewOf =
  (identity: Identity) =>
  ({ session, person }: OpenSession): SessionView => ({
    name: shortName(session.idHash),
    person: person.name,
    own: person.person === identity.person,
    current: session.idHash === identity.session?.idHash,
    browser: browserIn(session.userAgent),
    address: session.address,
    createdAt: session.createdAt.toISOString(),
    lastUsedAt: session.lastUsedAt.toISOString(),
    expiresAt: session.expiresAt.toISOString(),
  });

/** The open sessions that whoever sends the current request may see, those used last in front. */
export async function readSessions(): Promise<Result<SessionView[], Failure>> {
  const identity = await currentIdentity();
  if (!identity.ok) return identity;
  const found = await visibleSessions(identity.value);
  return found.ok ? ok(found.value.map(viewOf(identity.value))) : found;
}

/** Ends a session by its short name: one's own, or anybody's with sessions:manage. */
export async function revokeSession(name: string): Promise<Result<undefined, Failure>> {
  const identity = await ownPageIdentity();
  if (!identity.ok) return identity;
  const found = await visibleSessions(identity.value);
  if (!found.ok) return found;
  const hashes = found.value.map(({ session }) => session.idHash);
  const ended = await endSessions(
    hashes.filter((idHash) => shortName(idHash) === name),
    { by: identity.value, why: "revoked" },
  );
  if (!ended.ok) return ended;
  // One that is over already is what was wanted.
  return ok(undefined);
}

/** Ends the session of the current request. Answers where the browser goes next: to the provider, if it takes part. */
export async function signOut(): Promise<string> {
  const identity = await ownPageIdentity();
  const session = identity.ok ? identity.value.session : undefined;
  if (!identity.ok || !session) return paths.signedOut();
  (await cookies()).delete({ name: sessionCookie(), ...cookieOptions() });
  const ended = await endSessions([session.idHash], { by: identity.value, why: "signed out" });
  if (!ended.ok || env().AUTH_MODE !== "oidc") return paths.signedOut();
  const tokens = await openTokens(ended.value[0]?.tokens ?? null);
  return (await endSessionUrl(tokens)) ?? paths.signedOut();
}
