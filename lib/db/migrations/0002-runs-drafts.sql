CREATE TABLE runs (
  id text PRIMARY KEY,
  connection text NOT NULL,
  kind text NOT NULL CONSTRAINT runs_kind CHECK (kind IN ('create', 'teardown')),
  cluster_names jsonb NOT NULL,
  person text NOT NULL,
  status text NOT NULL,
  created_at timestamptz NOT NULL,
  ended_at timestamptz
);
--> statement-breakpoint
-- The runs of a connection, newest first.
CREATE INDEX runs_connection ON runs (connection, created_at, id);
--> statement-breakpoint
-- What is still to be done.
CREATE INDEX runs_open ON runs (status) WHERE ended_at IS NULL;
--> statement-breakpoint
CREATE TABLE run_steps (
  run text NOT NULL REFERENCES runs (id) ON DELETE CASCADE,
  key text NOT NULL,
  position integer NOT NULL,
  operation text NOT NULL,
  name text NOT NULL,
  after_keys jsonb NOT NULL,
  request jsonb NOT NULL,
  status text NOT NULL,
  -- Grows with every change: who has read an older one may not write.
  version integer NOT NULL DEFAULT 0,
  expected_seconds integer NOT NULL,
  -- What makes a repeated call the same call (clientToken); stored before the call is made.
  client_token text,
  attempts integer NOT NULL DEFAULT 0,
  started_at timestamptz,
  -- When it was called last.
  called_at timestamptz,
  ended_at timestamptz,
  resource_id text,
  adopted boolean NOT NULL DEFAULT false,
  request_ids jsonb NOT NULL DEFAULT '[]',
  failure jsonb,
  -- Since when it has failed without a break.
  failing_since timestamptz,
  waits_for text,
  retry_at timestamptz,
  appeared jsonb NOT NULL DEFAULT '[]',
  PRIMARY KEY (run, key)
);
--> statement-breakpoint
CREATE TABLE wizard_drafts (
  person text NOT NULL,
  connection text NOT NULL,
  id text NOT NULL,
  name text NOT NULL,
  draft jsonb NOT NULL,
  updated_at timestamptz NOT NULL,
  PRIMARY KEY (person, connection, id)
);
