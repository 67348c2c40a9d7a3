import "server-only";
import type { Connection } from "./connections.ts";

/** What the browser may know of a connection: nothing of endpoints and credentials. */
export const connectionView = ({ id, name, region, revision, tagPolicy }: Connection) => ({
  id,
  name,
  region,
  revision,
  tagPolicy,
});
