import { getTableName, sql } from "drizzle-orm";
import { getTableConfig } from "drizzle-orm/pg-core";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { auditCheckpoints, auditEvents, auditHead } from "./audit-schema.ts";
import { rowsOf } from "./rows.ts";
import {
  preferences,
  runs,
  runSteps,
  savedViews,
  statusTransitions,
  wizardDrafts,
} from "./schema.ts";
import { logoutTokens, people, sessions } from "./sign-in-schema.ts";
import { engines, useDatabase } from "./testing/engines.ts";

const tables = [
  ...[statusTransitions, preferences, savedViews, runs, runSteps, wizardDrafts],
  ...[people, sessions, logoutTokens],
  ...[auditEvents, auditHead, auditCheckpoints],
];

const columnRow = z.object({ name: z.string(), type: z.string(), required: z.boolean() });
const nameRow = z.object({ name: z.string() });

describe.each(engines)("the migrations on %s", (_name, engine) => {
  const open = useDatabase(engine);

  it.each(tables.map((table) => [table] as const))("make table %#", async (table) => {
    const { database } = open();
    const name = getTableName(table);
    const made = rowsOf(
      columnRow,
      await database.execute(sql`
        SELECT attname AS name, format_type(atttypid, atttypmod) AS type, attnotnull AS required
        FROM pg_attribute WHERE attrelid = ${name}::regclass AND attnum > 0 ORDER BY attnum`),
    );
    const described = getTableConfig(table).columns.map((column) => ({
      name: column.name,
      type: column.getSQLType(),
      required: column.notNull,
    }));
    expect(made).toEqual(described);
  });

  it.each(tables.map((table) => [table] as const))("index table %#", async (table) => {
    const { database } = open();
    const { indexes, primaryKeys, name } = getTableConfig(table);
    const made = rowsOf(
      nameRow,
      await database.execute(
        sql`SELECT indexname AS name FROM pg_indexes WHERE tablename = ${name}`,
      ),
    );
    const described = [
      ...indexes.map((index) => index.config.name),
      ...(primaryKeys.length > 0 ? primaryKeys.map((key) => key.getName()) : [`${name}_pkey`]),
    ];
    expect(made.map((index) => index.name).sort()).toEqual(described.sort());
  });

  it("make no table that the schema does not know", async () => {
    const { database } = open();
    const made = rowsOf(
      nameRow,
      await database.execute(sql`SELECT relname AS name FROM pg_stat_user_tables ORDER BY 1`),
    );
    const known = tables.map((table) => getTableName(table));
    expect(made.map((table) => table.name)).toEqual(["migrations", ...known].sort());
  });
});
