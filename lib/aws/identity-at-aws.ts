import "server-only";
import type { Caller } from "#lib/auth/caller.ts";
import type { Connection } from "./connections.ts";
import { sourceIdentityOf } from "./session-names.ts";

/**
 * Who calls on a connection are for somebody, as CloudTrail has it: the role that is assumed for theirs, and the source
 * identity that the console gives its sessions. Nothing where all share the console's own credentials.
 */
export function identityAtAws(
  caller: Pick<Caller, "person" | "role">,
  { credentials }: Pick<Connection, "credentials">,
): { awsRole?: string; sourceIdentity?: string } {
  if (credentials.type !== "per-role" && credentials.type !== "web-identity") return {};
  const awsRole = credentials.roles[caller.role];
  // Beside a token its issuer says who it is (begin-session.ts).
  if (credentials.type === "web-identity") return { awsRole };
  return { awsRole, sourceIdentity: sourceIdentityOf(caller) };
}
