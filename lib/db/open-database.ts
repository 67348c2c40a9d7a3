import type { PgDatabase, PgQueryResultHKT } from "drizzle-orm/pg-core";

/** A database, or a transaction in one, of either engine: both speak PostgreSQL. */
export type Database = PgDatabase<PgQueryResultHKT>;

/** A database that is ready: checked and with today's tables. */
export type OpenDatabase = {
  database: Database;
  /** Whether its engine has stopped, so that it has to be opened anew. */
  lost: () => boolean;
  close: () => Promise<void>;
};
