import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { afterAll, beforeAll, inject } from "vitest";
import { openEmbedded } from "#lib/db/embedded/open.ts";
import type { OpenDatabase } from "#lib/db/open-database.ts";
import { openServer } from "#lib/db/server.ts";
import { ok, type Result } from "#lib/result.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** From scripts/test-databases.mjs. */
    databases: {
      template: string;
      url?: string | undefined;
      programs?: string | undefined;
      postgresqlMissing: string;
    };
  }
}

/** A data folder for one test, and how to remove it. */
export async function temporaryFolder() {
  const folder = await mkdtemp(join(tmpdir(), "pcs-console-db-"));
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

/** The ready data folder of this test run. */
export const template = () => inject("databases").template;

/** Where the programs of the test run's PostgreSQL are. */
export function postgresqlPrograms(): string {
  const { programs, postgresqlMissing } = inject("databases");
  if (programs === undefined) throw new Error(postgresqlMissing);
  return programs;
}

/** Makes a new, empty database on the test run's PostgreSQL server. */
export async function emptyServerDatabase(): Promise<string> {
  const { url, postgresqlMissing } = inject("databases");
  if (url === undefined) throw new Error(postgresqlMissing);
  const name = `test_${randomBytes(8).toString("hex")}`;
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(`CREATE DATABASE ${name} TEMPLATE template0`);
  await client.end();
  return Object.assign(new URL(url), { pathname: `/${name}` }).href;
}

/** A database that is its own on one of the engines, until it is closed. */
type Engine = () => Promise<{ opened: Result<OpenDatabase, string>; remove: () => Promise<void> }>;

/** For what is the same on both. */
export const embedded: Engine = async () => {
  const { folder, remove } = await temporaryFolder();
  return { opened: await openEmbedded(folder, template()), remove };
};

const server: Engine = async () => ({
  opened: await openServer(await emptyServerDatabase()),
  remove: () => Promise.resolve(),
});

/** Everything that the console stores is tested on both. */
export const engines: [name: string, engine: Engine][] = [
  ["the embedded database", embedded],
  ["a PostgreSQL server", server],
];

/** Gives the tests of a describe block a database of their own, which is the console's as long as they run. */
export function useDatabase(engine: Engine): () => OpenDatabase {
  let current: OpenDatabase | undefined;
  let clean = () => Promise.resolve();
  beforeAll(async () => {
    const { opened, remove } = await engine();
    clean = remove;
    if (!opened.ok) throw new Error(opened.error);
    current = opened.value;
    globalThis.pcsConsoleDatabase = Promise.resolve(ok(current));
  });
  afterAll(async () => {
    globalThis.pcsConsoleDatabase = undefined;
    await current?.close();
    await clean();
  });
  return () => {
    if (!current) throw new Error("There is no database outside a test.");
    return current;
  };
}
