import "server-only";
import { and, asc, eq } from "drizzle-orm";
import { withDatabase } from "./database.ts";
import { savedViews } from "./schema.ts";

/** A page of a connection, as one person sees it. */
export type ViewScope = { person: string; connection: string; page: string };

/** A name for the query string of a page. */
export type SavedView = { name: string; query: string };

const inScope = ({ person, connection, page }: ViewScope) =>
  and(
    eq(savedViews.person, person),
    eq(savedViews.connection, connection),
    eq(savedViews.page, page),
  );

/** The views that a person saved of a page, by name. */
export const listSavedViews = (scope: ViewScope) =>
  withDatabase((database): Promise<SavedView[]> =>
    database
      .select({ name: savedViews.name, query: savedViews.query })
      .from(savedViews)
      .where(inScope(scope))
      .orderBy(asc(savedViews.name)),
  );

/** Saves a view; one of the same name is replaced. */
export const saveView = (scope: ViewScope, { name, query }: SavedView) =>
  withDatabase(async (database) => {
    await database
      .insert(savedViews)
      .values({ ...scope, name, query })
      .onConflictDoUpdate({
        target: [savedViews.person, savedViews.connection, savedViews.page, savedViews.name],
        set: { query },
      });
  });

/** Removes a view; one that is not there is gone already. */
export const removeSavedView = (scope: ViewScope, name: string) =>
  withDatabase(async (database) => {
    await database.delete(savedViews).where(and(inScope(scope), eq(savedViews.name, name)));
  });
