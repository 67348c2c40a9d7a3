import { sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/node-postgres";
import { Pool } from "pg";
import { z } from "zod";
import { failed, ok, type Result } from "#lib/result.ts";
import { migrate } from "./migrate.ts";
import type { Database, OpenDatabase } from "./open-database.ts";
import { orOutage } from "./outage.ts";
import { rowsOf } from "./rows.ts";

/** The oldest PostgreSQL that the tests run on. */
const oldestMajor = 15;

const versionRow = z.object({ version: z.coerce.number() });

/**
 * Why a server of this version will not do, or nothing.
 * @param version its server_version_num: the major version times 10,000, and the minor one
 */
export function refuseServerVersion(version: number): string | undefined {
  const major = Math.floor(version / 10_000);
  return major >= oldestMajor
    ? undefined
    : `DATABASE_URL names a server with PostgreSQL ${major}: the console needs ${oldestMajor} or newer.`;
}

async function versionOf(database: Database): Promise<number> {
  const setting = sql`SELECT current_setting('server_version_num') AS version`;
  const [row] = rowsOf(versionRow, await database.execute(setting));
  return row?.version ?? 0;
}

/** Opens the database of a PostgreSQL server, which several replicas of the console may share. */
export async function openServer(url: string): Promise<Result<OpenDatabase, string>> {
  const pool = new Pool({
    connectionString: url,
    application_name: "pcs-console",
    max: 10,
    connectionTimeoutMillis: 5_000,
    statement_timeout: 30_000,
    keepAlive: true,
  });
  // The server may end an idle connection; the next query takes a new one. Unheard, the event would end the process.
  pool.on("error", () => undefined);
  // So it may one that a transaction has in hand, between two queries: the next query then fails, and tells.
  pool.on("connect", (client) => client.on("error", () => undefined));
  const open: OpenDatabase = {
    database: drizzle({ client: pool }),
    jobs: { url },
    lost: () => false,
    close: () => pool.end(),
  };
  const result = await orOutage(async () => {
    const refusal = refuseServerVersion(await versionOf(open.database));
    return refusal === undefined ? migrate(open.database) : failed(refusal);
  });
  if (result.ok) return ok(open);
  await open.close();
  return result;
}
