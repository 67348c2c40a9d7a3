import type { Principal } from "#sandbox/authorization/principal.ts";
import type { Clock } from "#sandbox/clock.ts";
import type { Credentials, FindCredentials } from "#sandbox/http/credentials.ts";
import { accessKeys, userOf } from "#sandbox/seed/identities.ts";
import type { Roles } from "#sandbox/authorization/roles.ts";
import type { Role } from "#sandbox/seed/roles.ts";
import type { Session, SessionCredentials } from "#sandbox/sts/session-credentials.ts";

/** Who acts in a session of a role. */
export function sessionPrincipal(role: Role, session: Session): Principal {
  const { accountId, sessionName, sourceIdentity, tags, transitiveTagKeys } = session;
  const transitive = Object.entries(tags).filter(([key]) => transitiveTagKeys.includes(key));
  return {
    accountId,
    name: `assumed-role/${role.name}/${sessionName}`,
    userId: `${role.id}:${sessionName}`,
    permissions: role.permissions,
    policies: role.policies,
    session: {
      ...{ sourceIdentity, tags, transitiveTags: Object.fromEntries(transitive) },
      role: `role${role.path}${role.name}`,
    },
  };
}

const longTerm = new Map<string, Credentials>(
  [...accessKeys.values()].map((key) => [key.accessKeyId, { ...key, principal: userOf(key) }]),
);

/** Looks up long-term keys by the seed, and temporary ones by what their session token says. */
export function createFindCredentials(
  sessions: SessionCredentials,
  clock: Clock,
  roles: Roles,
): FindCredentials {
  const temporary = (accessKeyId: string, token: string): Credentials | "unknown" | "expired" => {
    const found = sessions.open(accessKeyId, token);
    if (!found) return "unknown";
    const { session, secretAccessKey } = found;
    if (clock.now() >= session.expiresAt) return "expired";
    const role = roles.of(session.accountId).find(({ name }) => name === session.roleName);
    if (!role) return "unknown";
    const principal = sessionPrincipal(role, session);
    return { accountId: session.accountId, secretAccessKey, principal };
  };

  return (accessKeyId, sessionToken) =>
    sessionToken === undefined
      ? (longTerm.get(accessKeyId) ?? "unknown")
      : temporary(accessKeyId, sessionToken);
}
