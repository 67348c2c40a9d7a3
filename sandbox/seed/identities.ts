import type { PermissionSet } from "#sandbox/authorization/permissions.ts";
import type { Principal } from "#sandbox/authorization/principal.ts";
import { iamId } from "#sandbox/seed/roles.ts";

/** A long-term access key of a sandbox account, and the user that it belongs to. */
export type AccessKey = {
  accountId: string;
  accessKeyId: string;
  secretAccessKey: string;
  userName: string;
  permissions: PermissionSet;
};

/** The accounts of the sandbox. AWS keeps these numbers for examples. */
const [firstAccount, secondAccount] = ["111122223333", "444455556666"];

export const accountIds = [firstAccount, secondAccount] as const;

export const isSeededAccount = (accountId: string) =>
  accountId === firstAccount || accountId === secondAccount;

/**
 * The administrator of the sandbox's first account. The keys here are public and work nowhere else:
 * AWS makes no key ids of this form.
 */
export const adminKey: AccessKey = {
  accountId: firstAccount,
  accessKeyId: "AKIASANDBOXADMIN0001",
  secretAccessKey: "public-key-of-the-pcs-sandbox-not-at-aws",
  userName: "admin",
  permissions: "administrator",
};

/** Reads everything, changes nothing. */
export const viewerKey: AccessKey = {
  accountId: firstAccount,
  accessKeyId: "AKIASANDBOXVIEWER001",
  secretAccessKey: "public-viewer-key-of-the-pcs-sandbox-no2",
  userName: "viewer",
  permissions: "viewer",
};

/** A console that does everything as the people who use it: it may take roles, and nothing else. */
export const consoleKey: AccessKey = {
  accountId: firstAccount,
  accessKeyId: "AKIASANDBOXCONSOLE01",
  secretAccessKey: "public-console-key-of-the-pcs-sandbox-n4",
  userName: "pcs-console",
  permissions: "console",
};

/** Operates clusters, but may not hand a role to instances. */
export const noPassRoleKey: AccessKey = {
  accountId: firstAccount,
  accessKeyId: "AKIASANDBOXNOPASS001",
  secretAccessKey: "public-nopass-key-of-the-pcs-sandbox-no3",
  userName: "operator-without-pass-role",
  permissions: "operatorWithoutPassRole",
};

/** The administrator of the second account. */
export const otherAdminKey: AccessKey = {
  accountId: secondAccount,
  accessKeyId: "AKIASANDBOXADMIN0002",
  secretAccessKey: "public-key2-of-the-pcs-sandbox-not-at-aws",
  userName: "admin",
  permissions: "administrator",
};

/** Everyone who can sign requests to the sandbox with a long-term key, by access key id. */
export const accessKeys: ReadonlyMap<string, AccessKey> = new Map(
  [adminKey, viewerKey, noPassRoleKey, consoleKey, otherAdminKey].map((key) => [
    key.accessKeyId,
    key,
  ]),
);

export const userOf = ({ accountId, userName, permissions }: AccessKey): Principal => ({
  accountId,
  name: `user/${userName}`,
  userId: iamId("AIDA", accountId, userName),
  permissions,
});
