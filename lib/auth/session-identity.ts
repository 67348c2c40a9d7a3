import "server-only";
import { env } from "#lib/env.ts";
import type { Failure } from "#lib/errors.ts";
import { findPerson, type OpenSession, type PersonRow } from "#lib/db/sessions.ts";
import { failed, ok, type Result } from "#lib/result.ts";
import { type Identity, signedOut } from "./identity.ts";
import { groupsFreshFor, renewSession } from "./oidc/renew.ts";
import { requestAddress } from "./request.ts";
import { shortName } from "./session-id.ts";
import { openSession, sessionOutage } from "./sessions.ts";

/** For how long people may read on while the provider cannot be asked about them, in milliseconds. */
const readOn = 60 * 60_000;

type Vouched = { person: PersonRow; doubt?: Failure };

/**
 * What the provider says about the person of a session, asked anew before it is too old. While it cannot be asked,
 * people may read on for an hour, but change nothing.
 */
async function vouched({ session, person }: OpenSession): Promise<Result<Vouched, Failure>> {
  const age = Date.now() - session.checkedAt.getTime();
  if (age < groupsFreshFor()) return ok({ person });
  const over = failed(signedOut("Your session is over."));
  const renewed = await renewSession(session);
  if (renewed.ok) {
    const now = await findPerson(person.person);
    if (!now.ok) return failed(sessionOutage(now.error));
    return now.value ? ok({ person: now.value }) : over;
  }
  const { error } = renewed;
  if (error === "over") return over;
  if (age > readOn) return failed(error);
  return ok(age < env().GROUPS_SECONDS * 1000 ? { person } : { person, doubt: error });
}

/** Who sends the current request, by the session that its cookie names. */
export async function sessionIdentity(): Promise<Result<Identity, Failure>> {
  const open = await openSession();
  if (!open.ok) return open;
  const { idHash } = open.value.session;
  const session = { idHash, shortName: shortName(idHash) };
  const address = await requestAddress();
  if (env().AUTH_MODE === "local") {
    const { person, name } = open.value.person;
    return ok({ person, name, groups: { everywhere: "admin" }, session, address });
  }
  const current = await vouched(open.value);
  if (!current.ok) return current;
  const { person, name, groups } = current.value.person;
  const { doubt } = current.value;
  return ok({ person, name, groups, session, address, ...(doubt && { doubt }) });
}
