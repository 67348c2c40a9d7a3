/** A long-term access key of a sandbox account. */
export type AccessKey = { accountId: string; accessKeyId: string; secretAccessKey: string };

/**
 * The administrator of the sandbox's account. These values are public and work nowhere else: AWS
 * makes no key ids of this form, and the account number is one that AWS keeps for examples.
 */
export const adminKey: AccessKey = {
  accountId: "111122223333",
  accessKeyId: "AKIASANDBOXADMIN0001",
  secretAccessKey: "public-key-of-the-pcs-sandbox-not-at-aws",
};

/** Everyone who can sign requests to the sandbox, by access key id. */
export const accessKeys: ReadonlyMap<string, AccessKey> = new Map(
  [adminKey].map((key) => [key.accessKeyId, key]),
);
