import { readdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { template, temporaryFolder } from "#lib/db/testing/engines.ts";
import { provideDataFolder } from "./data-folder.ts";
import { EmbeddedPostgres } from "./postgres.ts";
import { checkpointIfDue, vacuum } from "./upkeep.ts";

describe("the upkeep of the embedded database", () => {
  let postgres: EmbeddedPostgres;
  let folder = "";
  let clean = () => Promise.resolve();

  beforeAll(async () => {
    const temporary = await temporaryFolder();
    folder = join(temporary.folder, "db");
    await provideDataFolder(folder, template());
    postgres = new EmbeddedPostgres(folder);
    await postgres.exec("CREATE SCHEMA other; CREATE TABLE other.rows (text text)");
    clean = async () => {
      await postgres.close();
      await temporary.remove();
    };
  });
  afterAll(() => clean());

  const redoAt = async () => {
    const { rows } = await postgres.query("SELECT redo_lsn FROM pg_control_checkpoint()");
    return JSON.stringify(rows);
  };
  const insert = (megabytes: number) =>
    postgres.exec(`INSERT INTO other.rows
      SELECT string_agg(md5(random()::text), '') FROM generate_series(1, 32768 * ${megabytes}) AS n GROUP BY n / 1000`);

  it("writes a checkpoint when there is much to read again after a crash, and not before", async () => {
    await checkpointIfDue(postgres);
    const before = await redoAt();
    await insert(1);
    await checkpointIfDue(postgres);
    expect(await redoAt()).toBe(before);
    await insert(12);
    await checkpointIfDue(postgres);
    expect(await redoAt()).not.toBe(before);
    expect(readdirSync(join(folder, "pg_wal")).length).toBeLessThan(40);
  });

  it("makes the room of deleted rows usable again, in every schema", async () => {
    const size = async () => {
      const { rows } = await postgres.query("SELECT pg_relation_size('other.rows') AS size");
      return JSON.stringify(rows);
    };
    const before = await size();
    await postgres.exec("DELETE FROM other.rows");
    await vacuum(postgres);
    await insert(10);
    expect(Number(/\d+/.exec(await size()))).toBeLessThanOrEqual(Number(/\d+/.exec(before)));
  });
});
