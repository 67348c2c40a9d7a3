// node writer.ts DATA_DIR TEMPLATE SEED COUNT [RECORD]: opens a database, tells which rows it holds, changes it COUNT
// times, and dies as by kill -9. Prints each change before it is made and after it was acknowledged, as lines of JSON;
// with RECORD, the name of a file, all that it asked of the disk goes there.
import { randomBytes } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { serialize } from "node:v8";
import { sql } from "drizzle-orm";
import { openEmbedded } from "#lib/db/embedded/open.ts";
import type { Database } from "#lib/db/open-database.ts";
import type { Changes } from "./disk.ts";
import { seeded } from "./random.ts";
import { record } from "./recorder.ts";
import { readRows } from "./rows.ts";

const [dataDir = "", template = "", seed = "", count = "", recordFile] = process.argv.slice(2);
const random = seeded(Number(seed));
const below = (limit: number) => Math.floor(random() * limit);

const operations = recordFile === undefined ? undefined : record(join(dataDir, "db"));

const tell = (line: unknown) => process.stdout.write(`${JSON.stringify(line)}\n`);

/** Does something and says what it changes before, and after it was acknowledged. */
async function change(changes: Changes, work: () => Promise<unknown>): Promise<void> {
  operations?.push({ kind: "begin", changes });
  tell({ begin: changes });
  await work();
  operations?.push({ kind: "acknowledged", changes });
  tell({ acknowledged: changes });
}

const payload = () => randomBytes(random() < 0.2 ? 3_000 : 40).toString("hex");

function put(database: Database, row: number, version: number) {
  const text = payload();
  return database.execute(sql`
    INSERT INTO rows (number, version, payload, digest)
    VALUES (${row}, ${version}, ${text}, md5(${text}))
    ON CONFLICT (number) DO UPDATE
      SET version = excluded.version, payload = excluded.payload, digest = excluded.digest`);
}

/** Files that come and go. */
const scratch = (database: Database) =>
  database.transaction(async (transaction) => {
    await transaction.execute(sql`DROP TABLE IF EXISTS scratch`);
    await transaction.execute(
      sql`CREATE TABLE scratch AS SELECT generate_series(1, 500) AS number`,
    );
    await transaction.execute(sql`CREATE INDEX ON scratch (number)`);
  });

/** One change of the many kinds there are: mostly of single rows, now and then of many or of none. */
async function changeSomething(database: Database, versions: Map<number, number>) {
  const rows = [...versions.keys()];
  const known = rows[below(rows.length)];
  const next = Math.max(0, ...rows) + 1;
  const chance = random();
  const changed = async (changes: Changes, work: () => Promise<unknown>) => {
    await change(changes, work);
    for (const [row, version] of changes) versions.set(row, version);
  };
  if (chance < 0.03) return database.execute(sql`CHECKPOINT`);
  if (chance < 0.05) return database.execute(sql`VACUUM rows`);
  if (chance < 0.07) return scratch(database);
  if (chance < 0.12) {
    const batch = Array.from({ length: 20 }, (_, place): [number, number] => [next + place, 1]);
    return changed(batch, () =>
      database.transaction(async (transaction) => {
        for (const [row] of batch) await put(transaction, row, 1);
      }),
    );
  }
  if (known === undefined || chance < 0.6)
    return changed([[next, 1]], () => put(database, next, 1));
  const version = versions.get(known) ?? 0;
  if (chance < 0.9 || version === 0)
    return changed([[known, version + 1]], () => put(database, known, version + 1));
  await changed([[known, 0]], () =>
    database.execute(sql`DELETE FROM rows WHERE number = ${known}`),
  );
  versions.delete(known);
}

const since = performance.now();
const opened = await openEmbedded(dataDir, template);
if (!opened.ok) {
  tell({ unusable: opened.error });
  process.exit(1);
}
const openMs = performance.now() - since;
const { database } = opened.value;
operations?.push({ kind: "opened" });
const rows = await readRows(database);
tell({ openMs, rows });

const versions = new Map(rows);
for (let changes = 0; changes < Number(count); changes += 1)
  await changeSomething(database, versions);
// Now and then the end is an orderly one, so that some cuts fall into that.
if (operations && random() < 0.2) await opened.value.close();
if (recordFile !== undefined) writeFileSync(recordFile, serialize(operations));
process.kill(process.pid, "SIGKILL");
