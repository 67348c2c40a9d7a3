import { sessionPrincipal } from "#sandbox/authorization/find-credentials.ts";
import { answered, type QueryOutcome, refused } from "#sandbox/query/service.ts";
import type { XmlObject } from "#sandbox/query/xml.ts";
import { isSeededAccount } from "#sandbox/seed/identities.ts";
import type { Role } from "#sandbox/seed/roles.ts";
import type { StsContext } from "#sandbox/sts/context.ts";
import type { Session } from "#sandbox/sts/session-credentials.ts";

export type FoundRole = { role: Role; accountId: string; partition: string };

/** A role that people may assume, by its ARN; STS does not say whether a role that it refuses exists. */
export function findRole(arn: string, { roles }: StsContext): FoundRole | undefined {
  const [, partition = "", , , accountId = "", resource = ""] = arn.split(":");
  if (!isSeededAccount(accountId)) return undefined;
  const role = roles.of(accountId).find(({ path, name }) => resource === `role${path}${name}`);
  return role?.trusts === "people" ? { role, accountId, partition } : undefined;
}

/** Why a role does not give sessions of this length; undefined when it does. */
export function durationRefusal({ role }: FoundRole, seconds: number): QueryOutcome | undefined {
  if (seconds <= role.maxSessionSeconds) return undefined;
  const most = String(role.maxSessionSeconds);
  const message = `DurationSeconds is more than ${most}, the longest session of ${role.name}.`;
  return refused("ValidationError", message);
}

type Begun = Omit<Session, "accountId" | "roleName" | "expiresAt"> & { seconds: number };

/** Begins a session of a role: its credentials, and who acts with them. */
export function beginSession(
  { role, accountId, partition }: FoundRole,
  { seconds, ...begun }: Begun,
  { clock, sessions }: StsContext,
  more: XmlObject = {},
): QueryOutcome {
  const expiresAt = clock.now() + seconds * 1000;
  const session: Session = { ...begun, accountId, roleName: role.name, expiresAt };
  const { accessKeyId, secretAccessKey, sessionToken } = sessions.issue(session);
  const principal = sessionPrincipal(role, session);
  return answered({
    Credentials: {
      AccessKeyId: accessKeyId,
      SecretAccessKey: secretAccessKey,
      SessionToken: sessionToken,
      Expiration: new Date(expiresAt).toISOString(),
    },
    AssumedRoleUser: {
      AssumedRoleId: principal.userId,
      Arn: `arn:${partition}:sts::${accountId}:${principal.name}`,
    },
    SourceIdentity: session.sourceIdentity,
    ...more,
  });
}
