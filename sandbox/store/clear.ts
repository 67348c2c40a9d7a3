import type { DatabaseSync } from "node:sqlite";
import { z } from "zod";

const tables = z.array(z.object({ name: z.string() }));

/**
 * Empties the store, whatever tables it has. Its keys stay, so that what was sealed with them and
 * survived elsewhere is still told from forgeries; marks of what was done to it go (properties).
 */
export function createClear(database: DatabaseSync) {
  const rows = database
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name <> 'properties'")
    .all();
  const deletions = tables.parse(rows).map(({ name }) => `DELETE FROM "${name}";`);
  const all = `${deletions.join(" ")} DELETE FROM properties WHERE length(value) = 0;`;
  return () => database.exec(all);
}
