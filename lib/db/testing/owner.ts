// node owner.ts DATA_DIR TEMPLATE: a process that owns a data folder and commits one row after the other, the number of
// each on a line once it is acknowledged; for tests that kill it. Says why when it cannot have the folder.
import { sql } from "drizzle-orm";
import { openEmbedded } from "#lib/db/embedded/open.ts";

const [dataDir = "", template = ""] = process.argv.slice(2);
const opened = await openEmbedded(dataDir, template);
if (!opened.ok) {
  process.stdout.write(`${opened.error}\n`);
  process.exit(1);
}
const { database } = opened.value;
await database.execute(sql`CREATE TABLE IF NOT EXISTS rows (number int PRIMARY KEY)`);
process.on("SIGTERM", () => process.exit(0));
for (let number = 1; ; number += 1) {
  await database.execute(sql`INSERT INTO rows VALUES (${number}) ON CONFLICT DO NOTHING`);
  process.stdout.write(`${number}\n`);
  await new Promise((resolve) => setTimeout(resolve, 5));
}
