import {
  bigint,
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
} from "drizzle-orm/pg-core";
import { isNull, sql } from "drizzle-orm";
import { stepOperations } from "#lib/pcs/spec/plan.ts";
import type { Failure } from "#lib/errors.ts";
import { type Appeared, runKinds, runStatuses, stepStatuses } from "#lib/pcs/view/run.ts";

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

const moment = (name: string) => timestamp(name, { withTimezone: true, mode: "date" });

/** Plans that are carried out. */
export const runs = pgTable(
  "runs",
  {
    id: text("id").primaryKey(),
    connection: text("connection").notNull(),
    kind: text("kind", { enum: runKinds }).notNull(),
    clusterNames: jsonb("cluster_names").$type<string[]>().notNull(),
    /** Who approved the plan: every step is made in their name. */
    person: text("person").notNull(),
    status: text("status", { enum: runStatuses }).notNull(),
    createdAt: moment("created_at").notNull(),
    endedAt: moment("ended_at"),
    /** What people called them then. */
    personName: text("person_name"),
  },
  (table) => [
    check("runs_kind", sql`${table.kind} IN ('create', 'teardown')`),
    index("runs_connection").on(table.connection, table.createdAt, table.id),
    index("runs_open").on(table.status).where(isNull(table.endedAt)),
  ],
);

/** The steps of a run, and what became of each (lib/pcs/view/run.ts). */
export const runSteps = pgTable(
  "run_steps",
  {
    run: text("run")
      .notNull()
      .references(() => runs.id, { onDelete: "cascade" }),
    key: text("key").notNull(),
    position: integer("position").notNull(),
    operation: text("operation", { enum: stepOperations }).notNull(),
    name: text("name").notNull(),
    after: jsonb("after_keys").$type<string[]>().notNull(),
    request: jsonb("request").$type<Record<string, unknown>>().notNull(),
    status: text("status", { enum: stepStatuses }).notNull(),
    /** Grows with every change: who has read an older one may not write. */
    version: integer("version").notNull().default(0),
    expectedSeconds: integer("expected_seconds").notNull(),
    clientToken: text("client_token"),
    attempts: integer("attempts").notNull().default(0),
    startedAt: moment("started_at"),
    calledAt: moment("called_at"),
    endedAt: moment("ended_at"),
    resourceId: text("resource_id"),
    adopted: boolean("adopted").notNull().default(false),
    requestIds: jsonb("request_ids").$type<string[]>().notNull().default([]),
    failure: jsonb("failure").$type<Failure>(),
    failingSince: moment("failing_since"),
    waitsFor: text("waits_for"),
    retryAt: moment("retry_at"),
    appeared: jsonb("appeared").$type<Appeared[]>().notNull().default([]),
  },
  (table) => [primaryKey({ name: "run_steps_pkey", columns: [table.run, table.key] })],
);

/** Wizards that somebody has not finished. */
export const wizardDrafts = pgTable(
  "wizard_drafts",
  {
    person: text("person").notNull(),
    connection: text("connection").notNull(),
    id: text("id").notNull(),
    name: text("name").notNull(),
    draft: jsonb("draft").notNull(),
    updatedAt: moment("updated_at").notNull(),
  },
  (table) => [
    primaryKey({
      name: "wizard_drafts_pkey",
      columns: [table.person, table.connection, table.id],
    }),
  ],
);
