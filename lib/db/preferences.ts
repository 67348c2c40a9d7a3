import "server-only";
import { and, eq } from "drizzle-orm";
import type { z } from "zod";
import { withDatabase } from "./database.ts";
import { preferences } from "./schema.ts";

/**
 * What a person chose, checked; nothing when they chose nothing, or what they chose no longer fits the schema, as
 * after an update of the console.
 */
export const getPreference = <Value>(person: string, key: string, schema: z.ZodType<Value>) =>
  withDatabase(async (database): Promise<Value | undefined> => {
    const [row] = await database
      .select({ value: preferences.value })
      .from(preferences)
      .where(and(eq(preferences.person, person), eq(preferences.key, key)));
    return schema.safeParse(row?.value).data;
  });

/** What JSON can say, except nothing. */
type Choice = Exclude<z.core.util.JSONType, null>;

/** Remembers what a person chose, instead of what they chose before. */
export const setPreference = (person: string, key: string, value: Choice) =>
  withDatabase(async (database) => {
    await database
      .insert(preferences)
      .values({ person, key, value })
      .onConflictDoUpdate({ target: [preferences.person, preferences.key], set: { value } });
  });
