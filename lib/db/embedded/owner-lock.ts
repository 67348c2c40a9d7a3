import { hostname } from "node:os";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { failed, ok, type Result } from "#lib/result.ts";

/** SQLITE_BUSY */
const busy = 5;

const isBusy = (error: unknown) =>
  error instanceof Error && "errcode" in error && error.errcode === busy;

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

function describeOwner(file: string): string {
  try {
    return readFileSync(file, "utf8").trim();
  } catch {
    return "another process";
  }
}

/**
 * Makes this process the only one that works on a data folder, until it lets go or ends, however it ends. PGlite itself
 * lets two processes in, which destroys the database without an error. The lock is one of the kernel on a file, taken
 * through SQLite because Node has no call for it: unlike a socket it also counts for another container on the
 * same volume, and unlike a heartbeat there is nothing to wait for after a kill -9.
 */
export function takeOwnership(dataDir: string): Result<() => void, string> {
  const ownerFile = join(dataDir, "db.owner");
  try {
    const lock = new DatabaseSync(join(dataDir, "db.lock"), { timeout: 0 });
    try {
      lock.exec("PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE");
    } catch (error) {
      lock.close();
      throw error;
    }
    // For the sentence below and for people; only the lock counts.
    const since = new Date().toISOString();
    writeFileSync(ownerFile, `process ${process.pid} on ${hostname()} since ${since}\n`);
    return ok(() => {
      if (lock.isOpen) lock.close();
    });
  } catch (error) {
    return failed(
      isBusy(error)
        ? `The database in ${dataDir} is in use by ${describeOwner(ownerFile)}, and it can serve only one process: stop that one, choose another folder in DATA_DIR, or name a PostgreSQL server in DATABASE_URL.`
        : `The data folder ${dataDir} cannot be locked: ${messageOf(error)}.`,
    );
  }
}
