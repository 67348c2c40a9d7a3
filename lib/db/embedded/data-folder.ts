import { existsSync } from "node:fs";
import { chmod, cp, mkdir, open, readdir, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { NodeFS } from "@electric-sql/pglite/nodefs";
import { compileOnce } from "./postgres.ts";

/** Segments of 1 MB instead of 16 keep the folder small; PostgreSQL's own C.UTF-8 sorts alike on every system. */
const initdbOptions = [
  "--wal-segsize=1",
  "--encoding=UTF8",
  "--locale=C",
  "--locale-provider=builtin",
  "--builtin-locale=C.UTF-8",
];

/** The databases that new ones are made from: two thirds of the files, and this folder has one database for good. */
const dropTemplates = [
  "UPDATE pg_database SET datistemplate = false WHERE datname IN ('template0', 'template1')",
  "DROP DATABASE template0",
  "DROP DATABASE template1",
];

/** Whether a folder holds a database. */
const isDataFolder = (folder: string) => existsSync(join(folder, "PG_VERSION"));

/** Makes an empty database in a new folder, which takes seconds; nothing of it is sure to be on the disk yet. */
export async function makeDataFolder(folder: string): Promise<void> {
  compileOnce();
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const postgres = new PGlite({ fs: new NodeFS(folder), initDbStartParams: initdbOptions });
  await postgres.waitReady;
  for (const statement of dropTemplates) await postgres.exec(statement);
  await postgres.close();
}

async function syncPath(path: string): Promise<void> {
  const handle = await open(path);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Puts a folder and all in it on the disk. */
async function syncTree(folder: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = [folder, ...entries.map((entry) => join(entry.parentPath, entry.name))];
  const work = async () => {
    for (let path = paths.pop(); path !== undefined; path = paths.pop()) await syncPath(path);
  };
  // As many at a time as Node does at all: disks take them together.
  await Promise.all([work(), work(), work(), work()]);
}

/**
 * Sees to it that a folder holds a database: a copy of the template when there is one, otherwise one that is made now.
 * It gets its name when all of it is on the disk, so that whatever has the name is whole.
 */
export async function provideDataFolder(folder: string, template: string): Promise<void> {
  if (isDataFolder(folder)) return;
  const draft = `${folder}.new`;
  await rm(draft, { recursive: true, force: true });
  if (isDataFolder(template)) await cp(template, draft, { recursive: true });
  else await makeDataFolder(draft);
  // The template in an image can be read by everybody.
  await chmod(draft, 0o700);
  await syncTree(draft);
  await rename(draft, folder);
  await syncPath(dirname(folder));
}
