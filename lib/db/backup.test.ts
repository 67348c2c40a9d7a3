import { spawnSync } from "node:child_process";
import { cp, rm } from "node:fs/promises";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { afterAll, describe, expect, it } from "vitest";
import type { Result } from "#lib/result.ts";
import { openEmbedded } from "./embedded/open.ts";
import type { OpenDatabase } from "./open-database.ts";
import { openServer } from "./server.ts";
import {
  emptyServerDatabase,
  postgresqlPrograms,
  template,
  temporaryFolder,
} from "./testing/engines.ts";

/*
 * What docs/backup-and-restore.md says, step by step: data is made, backed up, lost, restored, and there again.
 */

function opened(result: Result<OpenDatabase, string>): OpenDatabase {
  if (!result.ok) throw new Error(result.error);
  return result.value;
}

const insertView = sql`
  INSERT INTO saved_views (person, connection, page, name, query)
  VALUES ('person', 'here', 'clusters', 'Mine', 'status=ACTIVE')`;

const countViews = sql`SELECT count(*)::int AS views FROM saved_views WHERE name = 'Mine'`;

const views = ({ database }: OpenDatabase): Promise<unknown> => database.execute(countViews);

describe("a backup of the embedded database", () => {
  it("is a copy of the data folder of a console that was stopped", async () => {
    const { folder, remove } = await temporaryFolder();
    afterAll(remove);
    const [data, backup] = [join(folder, "data"), join(folder, "backup")];
    const first = opened(await openEmbedded(data, template()));
    await first.database.execute(insertView);
    await first.close();

    await cp(data, backup, { recursive: true });
    await rm(data, { recursive: true });

    await cp(backup, data, { recursive: true });
    const again = opened(await openEmbedded(data, template()));
    expect(await views(again)).toMatchObject({ rows: [{ views: 1 }] });
    await again.close();
  });
});

describe("a backup of a PostgreSQL server", () => {
  const program = (name: string, args: string[]) => {
    const { status, stderr } = spawnSync(join(postgresqlPrograms(), name), args, {
      encoding: "utf8",
    });
    expect(stderr).toBe("");
    expect(status).toBe(0);
  };

  it("is a dump by pg_dump, which pg_restore puts into an empty database", async () => {
    const { folder, remove } = await temporaryFolder();
    afterAll(remove);
    const file = join(folder, "console.dump");
    const url = await emptyServerDatabase();
    const first = opened(await openServer(url));
    await first.database.execute(insertView);
    // A console that works meanwhile does not mind.
    program("pg_dump", ["--format=custom", `--file=${file}`, `--dbname=${url}`]);
    await first.close();

    const restored = await emptyServerDatabase();
    program("pg_restore", ["--exit-on-error", "--no-owner", `--dbname=${restored}`, file]);
    const again = opened(await openServer(restored));
    expect(await views(again)).toMatchObject({ rows: [{ views: 1 }] });
    await again.close();
  });
});
