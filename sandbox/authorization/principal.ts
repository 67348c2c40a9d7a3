import type { PermissionSet } from "#sandbox/authorization/permissions.ts";
import type { PolicyDocument } from "#sandbox/authorization/policy-document.ts";
import { partitionOf } from "#sandbox/region.ts";

/** Who makes a call, as IAM sees it. */
export type Principal = {
  accountId: string;
  /** The end of the ARN: `user/admin`, `assumed-role/ROLE/SESSION`. */
  name: string;
  userId: string;
  permissions: PermissionSet;
  /** Policies that were put in the place of those permissions. */
  policies?: readonly PolicyDocument[] | undefined;
  /** What a session carries, and hands on to the sessions that are begun with its credentials. */
  session?: {
    sourceIdentity?: string | undefined;
    tags: Record<string, string>;
    transitiveTags: Record<string, string>;
    /** The end of its role's ARN: `role/PATH/NAME`. */
    role: string;
  };
};

/** The ARN of a user or of a role's session. */
export function principalArn({ accountId, name, session }: Principal, region: string): string {
  const service = session ? "sts" : "iam";
  return `arn:${partitionOf(region)}:${service}::${accountId}:${name}`;
}
