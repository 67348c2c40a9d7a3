import "server-only";
import { and, count, desc, eq } from "drizzle-orm";
import type { WizardDraft } from "#lib/pcs/view/run.ts";
import { withDatabase } from "./database.ts";
import { wizardDrafts } from "./schema.ts";

/** Whose drafts, and of which connection. */
export type DraftScope = { person: string; connection: string };

/** How many drafts a person may have on a connection. */
export const mostDrafts = 50;

const inScope = ({ person, connection }: DraftScope) =>
  and(eq(wizardDrafts.person, person), eq(wizardDrafts.connection, connection));

const theOne = (scope: DraftScope, id: string) => and(inScope(scope), eq(wizardDrafts.id, id));

/** The drafts of a person without what they hold, the one touched last first. */
export const listDrafts = (scope: DraftScope) =>
  withDatabase(async (database): Promise<Omit<WizardDraft, "values">[]> => {
    const rows = await database
      .select({ id: wizardDrafts.id, name: wizardDrafts.name, updatedAt: wizardDrafts.updatedAt })
      .from(wizardDrafts)
      .where(inScope(scope))
      .orderBy(desc(wizardDrafts.updatedAt), desc(wizardDrafts.id));
    return rows.map(({ updatedAt, ...row }) => ({ ...row, updatedAt: updatedAt.toISOString() }));
  });

/** A draft of a person; nothing when there is none of that id. */
export const findDraft = (scope: DraftScope, id: string) =>
  withDatabase(async (database): Promise<WizardDraft | undefined> => {
    const [row] = await database.select().from(wizardDrafts).where(theOne(scope, id));
    if (!row) return undefined;
    const { name, updatedAt, draft } = row;
    return { id, name, updatedAt: updatedAt.toISOString(), values: draft };
  });

/** Keeps a draft as it is now; or tells that the person has too many for a new one. */
export const storeDraft = (
  scope: DraftScope,
  { id, name, values }: Pick<WizardDraft, "id" | "name" | "values">,
) =>
  withDatabase((database) =>
    database.transaction(async (transaction): Promise<"stored" | "too-many"> => {
      const now = { name, draft: values, updatedAt: new Date() };
      const changed = await transaction
        .update(wizardDrafts)
        .set(now)
        .where(theOne(scope, id))
        .returning({ id: wizardDrafts.id });
      if (changed.length > 0) return "stored";
      const [kept] = await transaction
        .select({ drafts: count() })
        .from(wizardDrafts)
        .where(inScope(scope));
      if ((kept?.drafts ?? 0) >= mostDrafts) return "too-many";
      await transaction
        .insert(wizardDrafts)
        .values({ ...scope, id, ...now })
        .onConflictDoUpdate({
          target: [wizardDrafts.person, wizardDrafts.connection, wizardDrafts.id],
          set: now,
        });
      return "stored";
    }),
  );

/** Removes a draft; one that is not there is gone already. */
export const removeDraft = (scope: DraftScope, id: string) =>
  withDatabase(async (database) => {
    await database.delete(wizardDrafts).where(theOne(scope, id));
  });
