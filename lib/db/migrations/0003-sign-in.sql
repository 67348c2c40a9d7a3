-- Everybody who ever signed in, by what the identity provider says about them.
CREATE TABLE people (
  person text PRIMARY KEY,
  name text NOT NULL,
  groups jsonb NOT NULL,
  -- When the identity provider last said which groups these are.
  groups_read_at timestamptz NOT NULL,
  first_seen_at timestamptz NOT NULL,
  last_seen_at timestamptz NOT NULL
);
--> statement-breakpoint
CREATE TABLE sessions (
  -- SHA-256 of the id that only the browser has.
  id_hash text PRIMARY KEY,
  person text NOT NULL REFERENCES people (person) ON DELETE CASCADE,
  -- The identity provider's own name for the session, for its back-channel logout.
  provider_session text,
  -- Refresh token and id token, encrypted.
  tokens text,
  -- When the identity provider last vouched for it.
  checked_at timestamptz NOT NULL,
  -- Until when one of the replicas is about to read the groups anew.
  refreshing_until timestamptz,
  user_agent text NOT NULL,
  address text NOT NULL,
  created_at timestamptz NOT NULL,
  last_used_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL
);
--> statement-breakpoint
CREATE INDEX sessions_person ON sessions (person, created_at);
--> statement-breakpoint
CREATE INDEX sessions_provider ON sessions (provider_session);
--> statement-breakpoint
-- Logout tokens that were used: each counts once (OpenID Connect Back-Channel Logout 1.0, section 2.6).
CREATE TABLE logout_tokens (
  jti text PRIMARY KEY,
  expires_at timestamptz NOT NULL
);
--> statement-breakpoint
-- What people called whoever approved a run.
ALTER TABLE runs ADD COLUMN person_name text;
