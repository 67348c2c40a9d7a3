-- What was done, by whom, and what came of it. Each row is sealed with the one before it (lib/audit/seal.ts).
CREATE TABLE audit_events (
  seq bigint PRIMARY KEY,
  time timestamptz NOT NULL,
  phase text NOT NULL CONSTRAINT audit_events_phase CHECK (phase IN ('intent', 'outcome', 'denied')),
  correlation_id text NOT NULL,
  person text NOT NULL,
  operation text NOT NULL,
  connection text,
  resource text NOT NULL,
  run text,
  result text,
  -- The event as JSON, in exactly the characters that were sealed: jsonb would write them anew.
  text text NOT NULL,
  prev text NOT NULL,
  hash text NOT NULL,
  key text NOT NULL
);
--> statement-breakpoint
-- Intent and outcome of one change.
CREATE INDEX audit_events_correlation ON audit_events (correlation_id);
--> statement-breakpoint
CREATE INDEX audit_events_time ON audit_events (time);
--> statement-breakpoint
CREATE INDEX audit_events_person ON audit_events (person, seq);
--> statement-breakpoint
CREATE INDEX audit_events_run ON audit_events (run, seq) WHERE run IS NOT NULL;
--> statement-breakpoint
-- The end of the chain: one row, which every append locks.
CREATE TABLE audit_head (
  single boolean PRIMARY KEY DEFAULT true CONSTRAINT audit_head_single CHECK (single),
  seq bigint NOT NULL,
  hash text NOT NULL
);
--> statement-breakpoint
INSERT INTO audit_head (seq, hash) VALUES (0, repeat('0', 64));
--> statement-breakpoint
-- Where the chain begins after old events were removed: signed, so that nobody else can shorten it.
CREATE TABLE audit_checkpoints (
  seq bigint PRIMARY KEY,
  hash text NOT NULL,
  time text NOT NULL,
  key text NOT NULL,
  signature text NOT NULL
);
--> statement-breakpoint
-- Keeps slips and stray statements from the log. Against whoever owns the database there are the seals.
CREATE FUNCTION audit_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND current_setting('pcs_console.audit_prune', true) = 'on' THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION 'The audit log only grows: % is refused.', TG_OP;
END
$$;
--> statement-breakpoint
CREATE TRIGGER audit_events_kept BEFORE UPDATE OR DELETE ON audit_events
  FOR EACH ROW EXECUTE FUNCTION audit_refuse_change();
--> statement-breakpoint
CREATE TRIGGER audit_events_not_emptied BEFORE TRUNCATE ON audit_events
  FOR EACH STATEMENT EXECUTE FUNCTION audit_refuse_change();
