import "server-only";
import { and, desc, eq, gt, inArray, isNull, lt, or, type SQL, sql } from "drizzle-orm";
import type { Result } from "#lib/result.ts";
import { withDatabase } from "./database.ts";
import { people, sessions } from "./sign-in-schema.ts";

/** Who somebody is and which groups they are in, as the identity provider says. */
export type Person = { person: string; name: string; groups: string[] };

export type SessionRow = typeof sessions.$inferSelect;
export type PersonRow = typeof people.$inferSelect;
export type OpenSession = { session: SessionRow; person: PersonRow };

/** Remembers what the identity provider says about a person now. */
export const storePerson = ({ person, name, groups }: Person, now: Date) =>
  withDatabase(async (database) => {
    const said = { name, groups, groupsReadAt: now, lastSeenAt: now };
    await database
      .insert(people)
      .values({ person, firstSeenAt: now, ...said })
      .onConflictDoUpdate({ target: people.person, set: said });
  });

/** Begins a session of somebody who is known. Those that are over are cleared away. */
export const insertSession = (session: typeof sessions.$inferInsert, now: Date) =>
  withDatabase(async (database) => {
    await database.delete(sessions).where(lt(sessions.expiresAt, now));
    await database.insert(sessions).values(session);
  });

const isOpen = (now: Date, idleSince: Date) =>
  and(gt(sessions.expiresAt, now), gt(sessions.lastUsedAt, idleSince));

/** A session and whose it is, unless it is over. */
export const findSession = (idHash: string, now: Date, idleSince: Date) =>
  withDatabase(async (database): Promise<OpenSession | undefined> => {
    const [found] = await database
      .select({ session: sessions, person: people })
      .from(sessions)
      .innerJoin(people, eq(people.person, sessions.person))
      .where(and(eq(sessions.idHash, idHash), isOpen(now, idleSince)));
    return found;
  });

/** The sessions that are open, of a person or of everybody, the one used last in front. */
export const listSessions = (person: string | undefined, now: Date, idleSince: Date) =>
  withDatabase((database): Promise<OpenSession[]> =>
    database
      .select({ session: sessions, person: people })
      .from(sessions)
      .innerJoin(people, eq(people.person, sessions.person))
      .where(
        and(isOpen(now, idleSince), person === undefined ? undefined : eq(sessions.person, person)),
      )
      .orderBy(desc(sessions.lastUsedAt), sessions.idHash)
      .limit(1000),
  );

/** How many sessions are open. */
export const countSessions = (now: Date, idleSince: Date) =>
  withDatabase((database) => database.$count(sessions, isOpen(now, idleSince)));

/** Notes that a session is used. */
export const touchSession = (idHash: string, now: Date) =>
  withDatabase(async (database) => {
    await database.update(sessions).set({ lastUsedAt: now }).where(eq(sessions.idHash, idHash));
  });

/**
 * Takes the right to read a session's groups anew, for a while: of several that try, in whichever replica, one gets it.
 * Identity providers take a refresh token that is used twice for stolen.
 */
export const claimRefresh = (idHash: string, now: Date, until: Date) =>
  withDatabase(async (database): Promise<SessionRow | undefined> => {
    const [claimed] = await database
      .update(sessions)
      .set({ refreshingUntil: until })
      .where(
        and(
          eq(sessions.idHash, idHash),
          or(isNull(sessions.refreshingUntil), lt(sessions.refreshingUntil, now)),
        ),
      )
      .returning();
    return claimed;
  });

/** Stores new tokens of a session, in place of those that are used up. */
export const keepTokens = (idHash: string, tokens: string) =>
  withDatabase(async (database) => {
    await database.update(sessions).set({ tokens }).where(eq(sessions.idHash, idHash));
  });

/** Lets go of the right to read groups anew, and notes when the provider vouched for the session, if it did. */
export const endRefresh = (idHash: string, checkedAt?: Date) =>
  withDatabase(async (database) => {
    await database
      .update(sessions)
      .set({ refreshingUntil: null, ...(checkedAt && { checkedAt }) })
      .where(eq(sessions.idHash, idHash));
  });

const removeWhere = (which: SQL | undefined): Promise<Result<SessionRow[], string>> =>
  withDatabase((database) => database.delete(sessions).where(which).returning());

/** Ends sessions. Answers those that were still there. */
export const removeSessions = (idHashes: string[]) =>
  removeWhere(inArray(sessions.idHash, idHashes));

/** Ends the sessions that a name of the identity provider stands for, or all of a person. */
export const removeSessionsOf = (which: { providerSession: string } | { person: string }) =>
  removeWhere(
    "person" in which
      ? eq(sessions.person, which.person)
      : eq(sessions.providerSession, which.providerSession),
  );

/** What was last known of a person; nothing when they never signed in. */
export const findPerson = (person: string) =>
  withDatabase(async (database): Promise<PersonRow | undefined> => {
    const [found] = await database.select().from(people).where(eq(people.person, person));
    return found;
  });

/** Takes all groups from a person, whom the identity provider no longer vouches for. */
export const forgetGroups = (person: string, now: Date) =>
  withDatabase(async (database) => {
    await database
      .update(people)
      .set({ groups: sql`'[]'::jsonb`, groupsReadAt: now })
      .where(eq(people.person, person));
  });
