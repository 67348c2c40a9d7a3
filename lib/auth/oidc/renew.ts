import "server-only";
import { setTimeout as delay } from "node:timers/promises";
import { consoleItself } from "#lib/auth/console.ts";
import { endSessions, sessionOutage, sessionsOf } from "#lib/auth/sessions.ts";
import { openTokens, sealTokens, type Tokens } from "#lib/auth/tokens.ts";
import {
  claimRefresh,
  endRefresh,
  findSession,
  forgetGroups,
  keepTokens,
  type SessionRow,
  storePerson,
} from "#lib/db/sessions.ts";
import { env } from "#lib/env.ts";
import type { Failure } from "#lib/errors.ts";
import { mapOfProcess } from "#lib/per-process.ts";
import { failed, ok, type Result } from "#lib/result.ts";
import { askAgain } from "./ask-again.ts";
import { subjectOf } from "./claims.ts";
import { noAnswer } from "./provider.ts";

/** For how long one replica alone may talk to the provider about a session, in milliseconds. */
const lease = 20_000;
/** From what age on the provider is asked about groups again, in milliseconds: before its word is too old. */
export const groupsFreshFor = () => env().GROUPS_SECONDS * 800;

const longAgo = new Date(0);

type Renewal = Result<undefined, Failure | "over">;

const stored = (result: Result<unknown, string>): Result<undefined, Failure> =>
  result.ok ? ok(undefined) : failed(sessionOutage(result.error));

/** Ends a session that the provider no longer vouches for; with the last one goes what the person may do. */
async function refuse({ idHash, person }: SessionRow): Promise<Renewal> {
  await endSessions([idHash], { by: consoleItself, why: "refused by the provider" });
  const others = await sessionsOf(person);
  if (others.ok && others.value.every(({ tokens }) => tokens === null))
    await forgetGroups(person, new Date());
  return failed("over");
}

async function renewClaimed(session: SessionRow): Promise<Renewal> {
  const { idHash } = session;
  const keep = async (tokens: Tokens) => stored(await keepTokens(idHash, await sealTokens(tokens)));
  const tokens = await openTokens(session.tokens);
  const asked = await askAgain(subjectOf(session.person), tokens, keep);
  if (!asked.ok && asked.error === "over") return refuse(session);
  const now = new Date();
  const known = asked.ok ? stored(await storePerson(asked.value, now)) : asked;
  const ended = stored(await endRefresh(idHash, known.ok ? now : undefined));
  return known.ok ? ended : known;
}

/** Waits until whoever else asks about the session has the answer. */
async function awaitOther({ idHash, checkedAt }: SessionRow): Promise<Renewal> {
  const until = Date.now() + lease;
  while (Date.now() < until) {
    await delay(150);
    const found = await findSession(idHash, new Date(), longAgo);
    if (!found.ok) return failed(sessionOutage(found.error));
    if (!found.value) return failed("over");
    const { session } = found.value;
    if (session.checkedAt > checkedAt) return ok(undefined);
    if (session.refreshingUntil === null) break;
  }
  return noAnswer();
}

async function renew(session: SessionRow): Promise<Renewal> {
  const now = new Date();
  const claimed = await claimRefresh(session.idHash, now, new Date(now.getTime() + lease));
  if (!claimed.ok) return failed(sessionOutage(claimed.error));
  return claimed.value ? renewClaimed(claimed.value) : awaitOther(session);
}

const underWay = mapOfProcess<Promise<Renewal>>("renewals");

/**
 * Has the identity provider vouch again for a session, and say which groups its person is in now. One request at a
 * time, across all replicas. A session that the provider refuses is ended, and `over`.
 */
export function renewSession(session: SessionRow): Promise<Renewal> {
  const known = underWay.get(session.idHash);
  if (known) return known;
  const renewing = renew(session).finally(() => {
    underWay.delete(session.idHash);
  });
  underWay.set(session.idHash, renewing);
  return renewing;
}
