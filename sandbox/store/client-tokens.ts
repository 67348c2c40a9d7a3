import type { DatabaseSync } from "node:sqlite";
import { z } from "zod";
import type { Scope } from "#sandbox/store/resource.ts";

/** How long the service recognises a client token. */
const lifetime = 24 * 60 * 60 * 1000;

const firstUse = z.object({ requestHash: z.string(), response: z.string() });

/** What a token was first used for, and what was answered then. */
export type FirstUse = z.infer<typeof firstUse>;

/** One use of a client token: a token is unique within account, Region and operation. */
export type TokenUse = { scope: Scope; operation: string; token: string };

/** The memory that makes a repeated mutation the same mutation (every mutation, clientToken). */
export function createClientTokens(database: DatabaseSync) {
  const find = database.prepare(
    `SELECT request_hash AS requestHash, response FROM client_tokens
     WHERE account_id = ? AND region = ? AND operation = ? AND token = ? AND created_at > ?`,
  );
  const insert = database.prepare(
    "INSERT OR REPLACE INTO client_tokens VALUES (?, ?, ?, ?, ?, ?, ?)",
  );
  const forget = database.prepare("DELETE FROM client_tokens WHERE created_at <= ?");

  return {
    find({ scope, operation, token }: TokenUse, now: number): FirstUse | undefined {
      const row = find.get(scope.accountId, scope.region, operation, token, now - lifetime);
      return row && firstUse.parse(row);
    },

    remember({ scope, operation, token }: TokenUse, use: FirstUse, now: number) {
      forget.run(now - lifetime);
      const { accountId, region } = scope;
      insert.run(accountId, region, operation, token, use.requestHash, use.response, now);
    },
  };
}
