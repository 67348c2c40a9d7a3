import { createCipheriv, createDecipheriv, createHmac, randomBytes } from "node:crypto";
import { z } from "zod";

/** What is known of a session of a role; it is all inside its token. */
const sessionContent = z.object({
  accountId: z.string(),
  roleName: z.string(),
  sessionName: z.string(),
  expiresAt: z.number(),
  sourceIdentity: z.string().optional(),
  tags: z.record(z.string(), z.string()),
  transitiveTagKeys: z.array(z.string()),
});

export type Session = z.infer<typeof sessionContent>;

export type SessionCredentials = ReturnType<typeof createSessionCredentials>;

const keyCharacters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/** Access key ids of temporary credentials begin with ASIA. */
const newAccessKeyId = () =>
  `ASIA${Array.from(randomBytes(16), (byte) => keyCharacters[byte % 32] ?? "").join("")}`;

/**
 * Temporary credentials that nothing has to remember: the session token is the session, sealed with a
 * key of the store, and the secret key follows from the access key id. So they outlive a restart.
 */
export function createSessionCredentials(key: Uint8Array) {
  const secretOf = (accessKeyId: string) =>
    createHmac("sha256", key).update(accessKeyId).digest("base64").slice(0, 40);

  return {
    issue(session: Session) {
      const [accessKeyId, nonce] = [newAccessKeyId(), randomBytes(12)];
      const cipher = createCipheriv("aes-256-gcm", key, nonce).setAAD(Buffer.from(accessKeyId));
      const sealed = Buffer.concat([cipher.update(JSON.stringify(session)), cipher.final()]);
      const sessionToken = Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString("base64");
      return { accessKeyId, secretAccessKey: secretOf(accessKeyId), sessionToken };
    },

    /** The session of a token; undefined when the token is no token of this access key. */
    open(accessKeyId: string, sessionToken: string) {
      const bytes = Buffer.from(sessionToken, "base64");
      if (bytes.length < 28) return undefined;
      try {
        const decipher = createDecipheriv("aes-256-gcm", key, bytes.subarray(0, 12))
          .setAAD(Buffer.from(accessKeyId))
          .setAuthTag(bytes.subarray(12, 28));
        const text = Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]);
        const session = sessionContent.parse(JSON.parse(text.toString()));
        return { session, secretAccessKey: secretOf(accessKeyId) };
      } catch {
        return undefined;
      }
    },
  };
}
