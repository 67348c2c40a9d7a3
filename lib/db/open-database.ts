import type { PGlite } from "@electric-sql/pglite";
import type { PgDatabase, PgQueryResultHKT } from "drizzle-orm/pg-core";

/** A database, or a transaction in one, of either engine: both speak PostgreSQL. */
export type Database = PgDatabase<PgQueryResultHKT>;

/** How the queue of jobs reaches the same database: by the engine in this process, or by connections of its own. */
export type JobsDatabase = { engine: PGlite } | { url: string };

/** A database that is ready: checked and with today's tables. */
export type OpenDatabase = {
  database: Database;
  jobs: JobsDatabase;
  /** Whether its engine has stopped, so that it has to be opened anew. */
  lost: () => boolean;
  close: () => Promise<void>;
};
