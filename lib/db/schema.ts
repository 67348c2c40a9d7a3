import {
  bigint,
  check,
  index,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
} from "drizzle-orm/pg-core";
import { sql } from "drizzle-orm";

// The tables as queries see them. What makes them is lib/db/migrations; schema.test.ts holds the two together.

/** Which kind of PCS resource a status belongs to, spelled as in its ARN. */
export const resourceKinds = ["cluster", "computenodegroup", "queue"] as const;

/** Every change of a status that the console saw: PCS itself keeps no history. */
export const statusTransitions = pgTable(
  "status_transitions",
  {
    id: bigint("id", { mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    connection: text("connection").notNull(),
    kind: text("kind", { enum: resourceKinds }).notNull(),
    /** The cluster that the resource belongs to; of a cluster, itself. */
    clusterId: text("cluster_id").notNull(),
    resourceId: text("resource_id").notNull(),
    name: text("name").notNull(),
    /** Nothing when the resource was seen for the first time. */
    fromStatus: text("from_status"),
    toStatus: text("to_status").notNull(),
    observedAt: timestamp("observed_at", { withTimezone: true, mode: "date" }).notNull(),
    /** `errorInfo` of the resource in that status. */
    errorInfo: jsonb("error_info"),
  },
  (table) => [
    check(
      "status_transitions_kind",
      sql`${table.kind} IN ('cluster', 'computenodegroup', 'queue')`,
    ),
    index("status_transitions_cluster").on(
      table.connection,
      table.clusterId,
      table.observedAt,
      table.id,
    ),
    index("status_transitions_resource").on(
      table.connection,
      table.resourceId,
      table.observedAt,
      table.id,
    ),
    index("status_transitions_time").on(table.observedAt, table.id),
  ],
);

/** What a person chose about how the console looks to them. */
export const preferences = pgTable(
  "preferences",
  {
    person: text("person").notNull(),
    key: text("key").notNull(),
    value: jsonb("value").notNull(),
  },
  (table) => [primaryKey({ name: "preferences_pkey", columns: [table.person, table.key] })],
);

/** Filters, sort and columns that a person gave a name: the query string of a page. */
export const savedViews = pgTable(
  "saved_views",
  {
    person: text("person").notNull(),
    connection: text("connection").notNull(),
    page: text("page").notNull(),
    name: text("name").notNull(),
    query: text("query").notNull(),
  },
  (table) => [
    primaryKey({
      name: "saved_views_pkey",
      columns: [table.person, table.connection, table.page, table.name],
    }),
  ],
);
