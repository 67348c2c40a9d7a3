import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { drizzle } from "drizzle-orm/pglite";
import { migrate } from "#lib/db/migrate.ts";
import type { OpenDatabase } from "#lib/db/open-database.ts";
import { orOutage } from "#lib/db/outage.ts";
import { failed, ok, type Result } from "#lib/result.ts";
import { provideDataFolder } from "./data-folder.ts";
import { takeOwnership } from "./owner-lock.ts";
import { compileOnce, EmbeddedPostgres } from "./postgres.ts";
import { startUpkeep } from "./upkeep.ts";

/** The ready data folder that a production build makes, so that the first start need not (scripts/production-build.mjs). */
const builtTemplate = () => join(process.cwd(), ".next/database-template");

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

/** Whether a commit is on the disk when it is acknowledged: an fsync must have happened in between. */
async function commitReachesDisk(postgres: EmbeddedPostgres): Promise<boolean> {
  const before = postgres.syncs;
  await postgres.query("SELECT pg_logical_emit_message(true, 'pcs-console', 'commit')");
  return postgres.syncs > before;
}

/** An engine that this process owns, as what the rest of the console uses. */
function opened(postgres: EmbeddedPostgres, release: () => void): OpenDatabase {
  const stopUpkeep = startUpkeep(postgres, (error) => {
    process.stderr.write(`The embedded database could not be tidied up: ${messageOf(error)}\n`);
  });
  // A process that was asked to stop leaves a folder that need not be repaired at the next start.
  const shutDown = () => postgres.shutDownNow();
  process.once("exit", shutDown);
  return {
    database: drizzle({ client: postgres }),
    jobs: { engine: postgres },
    lost: () => postgres.lost,
    close: async () => {
      stopUpkeep();
      process.off("exit", shutDown);
      if (!postgres.lost) await postgres.close();
      release();
    },
  };
}

const refuseUnsafe = (folder: string) =>
  failed(
    `The database in ${folder} is not safe to use: a commit was acknowledged that was not put on the disk. This version of PGlite has changed inside.`,
  );

async function start(folder: string, release: () => void): Promise<Result<OpenDatabase, string>> {
  compileOnce();
  const postgres = new EmbeddedPostgres(folder);
  try {
    await postgres.waitReady;
  } catch (error) {
    return failed(
      `The database in ${folder} cannot be opened: ${postgres.lastWords ?? messageOf(error)}. It was left as it is. If it is damaged, restore a backup, or move it away to start with an empty one.`,
    );
  }
  const open = opened(postgres, release);
  const result = await orOutage(async () =>
    (await commitReachesDisk(postgres)) ? migrate(open.database) : refuseUnsafe(folder),
  );
  if (result.ok) return ok(open);
  await open.close();
  return result;
}

/**
 * Opens the database of a data folder in this process, for this process alone. Makes it first when there is none.
 * @param template a data folder to copy instead of making one, when it exists
 */
export async function openEmbedded(
  dataDir: string,
  template = builtTemplate(),
): Promise<Result<OpenDatabase, string>> {
  const folder = join(dataDir, "db");
  try {
    await mkdir(dataDir, { recursive: true, mode: 0o700 });
  } catch (error) {
    return failed(`The data folder ${dataDir} cannot be made: ${messageOf(error)}.`);
  }
  const owner = takeOwnership(dataDir);
  if (!owner.ok) return owner;
  const release = owner.value;
  try {
    await provideDataFolder(folder, template);
    // PostgreSQL refuses for good a lock file that its last owner did not finish. The lock that counts is taken above.
    await rm(join(folder, "postmaster.pid"), { force: true });
  } catch (error) {
    release();
    return failed(`The data folder ${dataDir} cannot be written: ${messageOf(error)}.`);
  }
  const result = await start(folder, release);
  if (!result.ok) release();
  return result;
}
