import { bigint, boolean, check, index, pgTable, text, timestamp } from "drizzle-orm/pg-core";
import { isNotNull, sql } from "drizzle-orm";

/** The audit log: its rows only grow, and old ones go from the front (lib/audit). */
export const auditEvents = pgTable(
  "audit_events",
  {
    seq: bigint("seq", { mode: "number" }).primaryKey(),
    time: timestamp("time", { withTimezone: true, mode: "date" }).notNull(),
    phase: text("phase", { enum: ["intent", "outcome", "denied"] }).notNull(),
    correlationId: text("correlation_id").notNull(),
    person: text("person").notNull(),
    operation: text("operation").notNull(),
    connection: text("connection"),
    resource: text("resource").notNull(),
    run: text("run"),
    /** Nothing of an intent. */
    result: text("result"),
    /** The event as JSON, as it was sealed. The columns above repeat some of it, to be searched. */
    text: text("text").notNull(),
    /** The seal of the event before. */
    prev: text("prev").notNull(),
    /** The seal of this one. */
    hash: text("hash").notNull(),
    /** The id of the key that it was sealed with. */
    key: text("key").notNull(),
  },
  (table) => [
    check("audit_events_phase", sql`${table.phase} IN ('intent', 'outcome', 'denied')`),
    index("audit_events_correlation").on(table.correlationId),
    index("audit_events_time").on(table.time),
    index("audit_events_person").on(table.person, table.seq),
    index("audit_events_run").on(table.run, table.seq).where(isNotNull(table.run)),
  ],
);

/** The end of the chain, in one row. */
export const auditHead = pgTable(
  "audit_head",
  {
    single: boolean("single").primaryKey().default(true),
    seq: bigint("seq", { mode: "number" }).notNull(),
    hash: text("hash").notNull(),
  },
  (table) => [check("audit_head_single", sql`${table.single}`)],
);

/** Where the chain begins, after old events were removed. */
export const auditCheckpoints = pgTable("audit_checkpoints", {
  seq: bigint("seq", { mode: "number" }).primaryKey(),
  hash: text("hash").notNull(),
  /** As it was signed. */
  time: text("time").notNull(),
  key: text("key").notNull(),
  signature: text("signature").notNull(),
});
