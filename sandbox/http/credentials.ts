import type { Principal } from "#sandbox/authorization/principal.ts";

/** What a signature is checked with, whose account it opens, and who it is there. */
export type Credentials = { accountId: string; secretAccessKey: string; principal: Principal };

/**
 * Looks up the credentials of an access key id, as sent: with its session token, when there was one.
 * Temporary credentials need their own token, long-term ones must come without any.
 */
export type FindCredentials = (
  accessKeyId: string,
  sessionToken: string | undefined,
) => Credentials | "unknown" | "expired";
