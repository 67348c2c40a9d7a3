import "server-only";
import type { Connection } from "#lib/aws/connections.ts";
import { findPerson, type PersonRow } from "#lib/db/sessions.ts";
import { env } from "#lib/env.ts";
import type { Failure } from "#lib/errors.ts";
import { failed, ok, type Result } from "#lib/result.ts";
import type { Caller } from "./caller.ts";
import { idTokenOfPerson } from "./id-token.ts";
import { groupsFreshFor, renewSession } from "./oidc/renew.ts";
import { groupsWith, roleIn } from "./roles.ts";
import { sessionOutage, sessionsOf } from "./sessions.ts";

const minute = 60_000;

const lost = (person: string): Failure => ({
  kind: "denied",
  message: `${person}, who started this, no longer has access here.`,
  advice: "Somebody who has may start it anew.",
});

/** Has the provider say again which groups somebody is in, by any of their sessions that it still vouches for. */
async function askAboutPerson({ person }: PersonRow): Promise<Result<undefined, Failure>> {
  const found = await sessionsOf(person);
  if (!found.ok) return found;
  for (const session of found.value.filter(({ tokens }) => tokens !== null)) {
    const renewed = await renewSession(session);
    if (renewed.ok) return renewed;
    if (renewed.error !== "over" && renewed.error.kind === "unreachable")
      return failed(renewed.error);
  }
  return ok(undefined);
}

/** What is known of somebody now. Whoever cannot be asked about is believed for as long as a session lasts. */
async function personNow(person: string): Promise<Result<PersonRow, Failure>> {
  const before = await findPerson(person);
  if (!before.ok) return failed(sessionOutage(before.error));
  if (!before.value) return failed(lost(person));
  const age = Date.now() - before.value.groupsReadAt.getTime();
  if (age < groupsFreshFor() || env().AUTH_MODE !== "oidc") return ok(before.value);
  const asked = await askAboutPerson(before.value);
  if (!asked.ok) return asked;
  const after = await findPerson(person);
  if (!after.ok) return failed(sessionOutage(after.error));
  return after.value ? ok(after.value) : failed(lost(person));
}

/**
 * Somebody with the role that they have on a connection now, for work that goes on without them; a refusal when they
 * have none any more, and an outage when nobody can tell.
 */
export async function callerNamed(
  person: string,
  { roles }: Connection,
): Promise<Result<Caller, Failure>> {
  const { AUTH_MODE, SESSION_MINUTES } = env();
  // Both know one person, who is at this machine (request-identity.ts).
  if (AUTH_MODE === "none" || AUTH_MODE === "local")
    return person === "local" ? ok({ person, name: person, role: "admin" }) : failed(lost(person));
  const known = await personNow(person);
  if (!known.ok) return known;
  const { name, groups, groupsReadAt } = known.value;
  const role = roleIn(groups, roles);
  const believed = Date.now() - groupsReadAt.getTime() < SESSION_MINUTES * minute;
  if (!role || !believed) return failed(lost(name));
  return ok({
    ...{ person, name, role, groups: groupsWith(role, groups, roles) },
    idToken: () => idTokenOfPerson(person),
  });
}
