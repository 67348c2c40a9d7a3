import type { Connection } from "#lib/aws/connections.ts";

/** A connection to a sandbox, for tests. */
export const testConnection = (overrides: Partial<Connection> = {}): Connection => ({
  id: "sandbox",
  name: "Sandbox",
  region: "us-east-1",
  endpoint: undefined,
  credentials: { type: "default" },
  sandbox: true,
  revision: "latest",
  pollSeconds: undefined,
  roles: { viewer: [], operator: [], admin: [] },
  readOnly: false,
  ...overrides,
});
