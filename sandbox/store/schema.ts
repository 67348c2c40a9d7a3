/** Marks the file as a store of this sandbox: "PCS1" in ASCII (SQLite, application_id). */
export const applicationId = 0x50435331;

/**
 * The steps that built today's tables, oldest first; user_version counts those a file has seen.
 * The CHECKs are what `quick_check` verifies when a store is opened.
 */
export const migrations: readonly string[] = [
  `
  CREATE TABLE resources (
    account_id TEXT NOT NULL,
    region TEXT NOT NULL,
    type TEXT NOT NULL,
    id TEXT NOT NULL,
    -- The id of the cluster that a resource belongs to; empty for a cluster itself.
    cluster_id TEXT NOT NULL,
    name TEXT NOT NULL,
    status TEXT NOT NULL,
    -- A transitional status ends at due_at, in next_status; DELETED removes the row.
    next_status TEXT,
    due_at INTEGER,
    created_at INTEGER NOT NULL,
    modified_at INTEGER NOT NULL,
    document TEXT NOT NULL CHECK (json_valid(document)),
    tags TEXT NOT NULL CHECK (json_valid(tags)),
    PRIMARY KEY (account_id, region, id),
    CHECK ((next_status IS NULL) = (due_at IS NULL))
  ) STRICT, WITHOUT ROWID;
  CREATE UNIQUE INDEX resource_names
    ON resources (account_id, region, type, cluster_id, name);
  CREATE INDEX resource_pages
    ON resources (account_id, region, type, cluster_id, created_at, id);
  CREATE INDEX resource_transitions ON resources (due_at) WHERE due_at IS NOT NULL;

  CREATE TABLE client_tokens (
    account_id TEXT NOT NULL,
    region TEXT NOT NULL,
    operation TEXT NOT NULL,
    token TEXT NOT NULL,
    request_hash TEXT NOT NULL,
    response TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    PRIMARY KEY (account_id, region, operation, token)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX client_token_ages ON client_tokens (created_at);

  CREATE TABLE properties (name TEXT PRIMARY KEY, value BLOB NOT NULL) STRICT;
  `,
  `
  -- What takes the document's place when the transition ends: other settings, or the reason why not.
  ALTER TABLE resources ADD COLUMN next_document TEXT CHECK (json_valid(next_document));

  -- A deleted node group can still be read for a while, but is in no list and keeps no name.
  DROP INDEX resource_names;
  DROP INDEX resource_pages;
  CREATE UNIQUE INDEX resource_names
    ON resources (account_id, region, type, cluster_id, name) WHERE status <> 'DELETED';
  CREATE INDEX resource_pages
    ON resources (account_id, region, type, cluster_id, created_at, id) WHERE status <> 'DELETED';
  CREATE INDEX deleted_resources
    ON resources (account_id, region, type, cluster_id, name) WHERE status = 'DELETED';
  `,
  `
  -- Instances of compute node groups; an ended one is kept as long as EC2 would show it.
  CREATE TABLE instances (
    account_id TEXT NOT NULL,
    region TEXT NOT NULL,
    id TEXT NOT NULL,
    group_id TEXT NOT NULL,
    node_number INTEGER NOT NULL,
    launched_at INTEGER NOT NULL,
    ended_at INTEGER,
    -- The node's name in Slurm, once the instance has registered.
    node_id TEXT,
    launch TEXT NOT NULL CHECK (json_valid(launch)),
    PRIMARY KEY (account_id, region, id)
  ) STRICT, WITHOUT ROWID;
  `,
];
