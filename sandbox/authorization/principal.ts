import type { PermissionSet } from "#sandbox/authorization/permissions.ts";
import { partitionOf } from "#sandbox/region.ts";

/** Who makes a call, as IAM sees it. */
export type Principal = {
  accountId: string;
  /** The end of the ARN: `user/admin`, `assumed-role/ROLE/SESSION`. */
  name: string;
  userId: string;
  permissions: PermissionSet;
  /** What a session hands on to the sessions that are begun with its credentials. */
  session?: {
    sourceIdentity?: string | undefined;
    transitiveTags: Record<string, string>;
  };
};

/** The ARN of a user or of a role's session. */
export function principalArn({ accountId, name, session }: Principal, region: string): string {
  const service = session ? "sts" : "iam";
  return `arn:${partitionOf(region)}:${service}::${accountId}:${name}`;
}
