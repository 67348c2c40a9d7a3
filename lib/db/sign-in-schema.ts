import { index, jsonb, pgTable, text, timestamp } from "drizzle-orm/pg-core";

const moment = (name: string) => timestamp(name, { withTimezone: true, mode: "date" });

/** Everybody who ever signed in, by what the identity provider says about them. */
export const people = pgTable("people", {
  person: text("person").primaryKey(),
  name: text("name").notNull(),
  groups: jsonb("groups").$type<string[]>().notNull(),
  /** When the identity provider last said which groups these are. */
  groupsReadAt: moment("groups_read_at").notNull(),
  firstSeenAt: moment("first_seen_at").notNull(),
  lastSeenAt: moment("last_seen_at").notNull(),
});

export const sessions = pgTable(
  "sessions",
  {
    /** SHA-256 of the id that only the browser has. */
    idHash: text("id_hash").primaryKey(),
    person: text("person")
      .notNull()
      .references(() => people.person, { onDelete: "cascade" }),
    /** The identity provider's own name for the session, for its back-channel logout. */
    providerSession: text("provider_session"),
    /** Refresh token and id token, encrypted. */
    tokens: text("tokens"),
    /** When the identity provider last vouched for it. */
    checkedAt: moment("checked_at").notNull(),
    /** Until when one of the replicas is about to read the groups anew. */
    refreshingUntil: moment("refreshing_until"),
    userAgent: text("user_agent").notNull(),
    address: text("address").notNull(),
    createdAt: moment("created_at").notNull(),
    lastUsedAt: moment("last_used_at").notNull(),
    expiresAt: moment("expires_at").notNull(),
  },
  (table) => [
    index("sessions_person").on(table.person, table.createdAt),
    index("sessions_provider").on(table.providerSession),
  ],
);

/** Logout tokens that were used: each counts once (OpenID Connect Back-Channel Logout 1.0, section 2.6). */
export const logoutTokens = pgTable("logout_tokens", {
  jti: text("jti").primaryKey(),
  expiresAt: moment("expires_at").notNull(),
});
