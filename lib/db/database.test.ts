import fs from "node:fs";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { ok, type Result } from "#lib/result.ts";
import { openDatabase, withDatabase } from "./database.ts";
import { takeOwnership } from "./embedded/owner-lock.ts";
import type { Database } from "./open-database.ts";
import { rowsOf } from "./rows.ts";
import { openServer } from "./server.ts";
import { emptyServerDatabase, temporaryFolder } from "./testing/engines.ts";

const oneRow = z.object({ one: z.number() });

const selectOne = async (database: Database) =>
  rowsOf(oneRow, await database.execute(sql`SELECT 1 AS one`));

const sentenceOf = (result: Result<unknown, string>) => (result.ok ? undefined : result.error);

async function closeDatabase() {
  const opened = await globalThis.pcsConsoleDatabase;
  globalThis.pcsConsoleDatabase = undefined;
  if (opened?.ok) await opened.value.close();
}

describe("the console's database, embedded", () => {
  let dataDir = "";
  let remove = () => Promise.resolve();

  beforeAll(async () => {
    ({ folder: dataDir, remove } = await temporaryFolder());
    vi.stubEnv("AUTH_MODE", "none");
    vi.stubEnv("CONSOLE_LISTEN", "127.0.0.1");
    vi.stubEnv("PUBLIC_URL", "http://127.0.0.1:3000");
    vi.stubEnv("DATA_DIR", dataDir);
  });
  afterAll(async () => {
    await closeDatabase();
    await remove();
  });

  it("is a sentence while another process has it, and works once it has not", async () => {
    const owner = takeOwnership(dataDir);
    expect(sentenceOf(await withDatabase(selectOne))).toMatch(/in use by process/);
    if (owner.ok) owner.value();
    expect(await withDatabase(selectOne)).toEqual({ ok: true, value: [{ one: 1 }] });
  });

  it("is opened once for all that ask at the same time", async () => {
    await closeDatabase();
    const answers = await Promise.all(Array.from({ length: 5 }, () => withDatabase(selectOne)));
    expect(answers).toEqual(Array.from({ length: 5 }, () => ({ ok: true, value: [{ one: 1 }] })));
  });

  it("is a sentence when the disk fails, and is opened anew afterwards", async () => {
    const write = (database: Database) =>
      database.execute(sql`SELECT pg_logical_emit_message(true, 'test', 'write')`);
    const disk = vi.spyOn(fs, "fsyncSync").mockImplementation(() => {
      throw new Error("EIO");
    });
    const lost = await withDatabase(write);
    disk.mockRestore();
    expect(sentenceOf(lost)).toMatch(/does not work: could not fsync file/);
    const [one, other] = await Promise.all([withDatabase(selectOne), withDatabase(write)]);
    expect([one.ok, other.ok]).toEqual([true, true]);
  });

  it("throws when a statement is wrong, for that is a bug", async () => {
    const wrong = withDatabase((database) => database.execute(sql`SELECT nothing`));
    await expect(wrong).rejects.toThrow(/Failed query/);
  });
});

describe("the console's database, on a server", () => {
  beforeAll(async () => {
    globalThis.pcsConsoleDatabase = openServer(await emptyServerDatabase());
  });
  afterAll(closeDatabase);

  it("is a sentence when the server ends the connection, and works with the next one", async () => {
    const suicide = (database: Database) =>
      database.execute(sql`SELECT pg_terminate_backend(pg_backend_pid())`);
    expect(sentenceOf(await withDatabase(suicide))).toMatch(
      /does not work: terminating connection due to administrator command/,
    );
    expect(await withDatabase(selectOne)).toEqual({ ok: true, value: [{ one: 1 }] });
  });

  it("stays open", async () => {
    const [one, other] = await Promise.all([openDatabase(), openDatabase()]);
    expect(one.ok && other.ok && one.value === other.value).toBe(true);
    expect(await withDatabase(() => Promise.resolve("anything"))).toEqual(ok("anything"));
  });
});
