import "server-only";
import { lt } from "drizzle-orm";
import { withDatabase } from "./database.ts";
import { logoutTokens } from "./sign-in-schema.ts";

/** Uses up a logout token. False when it was used before, at whichever replica. */
export const spendLogoutToken = (jti: string, expiresAt: Date, now: Date) =>
  withDatabase(async (database) => {
    await database.delete(logoutTokens).where(lt(logoutTokens.expiresAt, now));
    const used = await database
      .insert(logoutTokens)
      .values({ jti, expiresAt })
      .onConflictDoNothing()
      .returning();
    return used.length > 0;
  });
