import { closeSync, existsSync, fsyncSync, linkSync, mkdirSync, openSync, rmSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { applicationId, migrations } from "#sandbox/store/schema.ts";

export type Opened = { ok: true; database: DatabaseSync } | { ok: false; reason: string };

const refuse = (reason: string): Opened => ({ ok: false, reason });

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

const pragma = (database: DatabaseSync, name: string): unknown => {
  const row = database.prepare(`PRAGMA ${name}`).get();
  return row && Object.values(row)[0];
};

function syncDirectory(directory: string): void {
  const descriptor = openSync(directory, "r");
  fsyncSync(descriptor);
  closeSync(descriptor);
}

/**
 * Makes an empty store under another name and then links it into place, so that a store that exists
 * is always whole: a file that lost its content can be told from one that never had any.
 */
function createStore(directory: string, file: string): void {
  const draft = `${file}.${String(process.pid)}.new`;
  rmSync(draft, { force: true });
  const database = new DatabaseSync(draft);
  database.exec("PRAGMA synchronous = FULL");
  database.exec(`PRAGMA application_id = ${String(applicationId)}`);
  database.close();
  try {
    linkSync(draft, file);
  } catch (error) {
    // Another process was first; which of the two may go on is decided by the lock below.
    if (!existsSync(file)) throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  syncDirectory(directory);
}

function migrate(database: DatabaseSync): void {
  const version = Number(pragma(database, "user_version"));
  for (const [index, step] of migrations.entries()) {
    if (index < version) continue;
    database.exec(`BEGIN; ${step}; PRAGMA user_version = ${String(index + 1)}; COMMIT;`);
  }
}

/** Why a file that SQLite can read is still not a store to work with. */
function refuseContent(database: DatabaseSync): string | undefined {
  if (pragma(database, "application_id") !== applicationId) return "it is not a sandbox store";
  if (Number(pragma(database, "user_version")) > migrations.length) {
    return "a newer version of the sandbox wrote it";
  }
  const check = pragma(database, "quick_check(1)");
  return check === "ok" ? undefined : `it is damaged (${String(check).replaceAll(/\s+/g, " ")})`;
}

function prepare(file: string): Opened {
  const database = new DatabaseSync(file, { timeout: 0 });
  try {
    // The lock is taken here and held until the process ends, however it ends.
    database.exec("PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL");
    database.exec("PRAGMA synchronous = FULL; BEGIN EXCLUSIVE; COMMIT");
    const problem = refuseContent(database);
    if (problem === undefined) {
      migrate(database);
      return { ok: true, database };
    }
    database.close();
    return refuse(`The store ${file} cannot be used: ${problem}. It was left as it is.`);
  } catch (error) {
    database.close();
    if (/locked|busy/i.test(messageOf(error))) {
      return refuse(`The store ${file} is in use by another sandbox: stop that one first.`);
    }
    return refuse(
      `The store ${file} cannot be used: ${messageOf(error)}. It was left as it is; move it away to start with an empty one.`,
    );
  }
}

/**
 * Opens the store of a data folder for this process alone, after checking it; makes one when the
 * folder has none. A commit is on the disk before it returns (synchronous = FULL).
 */
export function openDatabase(directory: string): Opened {
  const file = join(directory, "sandbox.db");
  try {
    mkdirSync(directory, { recursive: true });
    if (!existsSync(file)) createStore(directory, file);
    return prepare(file);
  } catch (error) {
    return refuse(`The data folder ${directory} cannot be used: ${messageOf(error)}.`);
  }
}
