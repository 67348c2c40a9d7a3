CREATE TABLE status_transitions (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  connection text NOT NULL,
  kind text NOT NULL
    CONSTRAINT status_transitions_kind CHECK (kind IN ('cluster', 'computenodegroup', 'queue')),
  cluster_id text NOT NULL,
  resource_id text NOT NULL,
  name text NOT NULL,
  from_status text,
  to_status text NOT NULL,
  observed_at timestamptz NOT NULL,
  error_info jsonb
);
--> statement-breakpoint
-- The time line of a cluster.
CREATE INDEX status_transitions_cluster
  ON status_transitions (connection, cluster_id, observed_at, id);
--> statement-breakpoint
-- What a resource's status was at a time.
CREATE INDEX status_transitions_resource
  ON status_transitions (connection, resource_id, observed_at, id);
--> statement-breakpoint
-- What happened last anywhere, and what is older than a date.
CREATE INDEX status_transitions_time ON status_transitions (observed_at, id);
--> statement-breakpoint
CREATE TABLE preferences (
  person text NOT NULL,
  key text NOT NULL,
  value jsonb NOT NULL,
  PRIMARY KEY (person, key)
);
--> statement-breakpoint
CREATE TABLE saved_views (
  person text NOT NULL,
  connection text NOT NULL,
  page text NOT NULL,
  name text NOT NULL,
  query text NOT NULL,
  PRIMARY KEY (person, connection, page, name)
);
