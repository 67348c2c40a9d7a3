import type { DatabaseSync } from "node:sqlite";
import { z } from "zod";

const located = z.object({
  accountId: z.string(),
  region: z.string(),
  type: z.string(),
  id: z.string(),
  name: z.string(),
  status: z.string(),
});

export type Located = z.infer<typeof located>;

/** Finds resources by id or name in all accounts and Regions, which no request of AWS can. */
export function createLocate(database: DatabaseSync) {
  const select = database.prepare(
    `SELECT account_id AS accountId, region, type, id, name, status
     FROM resources WHERE id = ? OR name = ?`,
  );
  return (identifier: string): Located[] =>
    located.array().parse(select.all(identifier, identifier));
}
