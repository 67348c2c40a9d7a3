import "server-only";
import type { Failure } from "#lib/errors.ts";
import { mapOfProcess } from "#lib/per-process.ts";
import { ok, type Result } from "#lib/result.ts";
import { beginSession } from "./begin-session.ts";
import { ownCredentials, type SigningConfig } from "./credentials.ts";
import type { ClientContext } from "./service.ts";
import { createSessionCache, type SessionEntry } from "./session-cache.ts";

/** What calls are signed with, and until when. As an object it stands for itself: clients are kept by it. */
export type AwsSession = { signing: SigningConfig; goodUntil: number };

/** Several hundred people, or fewer with runs of theirs, at a time; more only cost AssumeRole more often. */
const mostSessions = 1000;

const sessions = createSessionCache(mapOfProcess<SessionEntry<AwsSession>>("aws-sessions"), {
  most: mostSessions,
  now: Date.now,
});

/** Sessions are never shared between people, roles and runs; whatever AWS is told of a session is in its key. */
function keyOf({ caller, connection, run }: ClientContext): string {
  const { id, credentials } = connection;
  if (credentials.type !== "per-role" && credentials.type !== "web-identity")
    return JSON.stringify([id]);
  const { person, name, role, session } = caller;
  // An id token is that of one sign-in, so that a session is, too.
  const signIn = credentials.type === "web-identity" ? session : undefined;
  return JSON.stringify([id, credentials.roles[role], person, name, role, run, signIn]);
}

async function begin(context: ClientContext): Promise<Result<AwsSession, Failure>> {
  const { credentials } = context.connection;
  if (credentials.type !== "per-role" && credentials.type !== "web-identity")
    return ok({ signing: ownCredentials(context.connection), goodUntil: Infinity });
  // By the console's own clock, which need not go as AWS's does.
  const goodUntil = Date.now() + credentials.sessionMinutes * 60_000;
  const begun = await beginSession(context, credentials);
  return begun.ok ? ok({ signing: { credentials: begun.value }, goodUntil }) : begun;
}

/** What a call for this caller is signed with: one for all callers, or a session of the role that the caller has. */
export const sessionOf = (context: ClientContext): Promise<Result<AwsSession, Failure>> =>
  sessions.get(keyOf(context), () => begin(context));

/** Has the next call begin a session anew, because AWS did not take this one's credentials. */
export const forgetSession = (context: ClientContext) => sessions.forget(keyOf(context));
