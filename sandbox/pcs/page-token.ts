import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { z } from "zod";
import type { Cursor } from "#sandbox/store/resource.ts";

/** ListClusters, nextToken: a token expires after 24 hours. */
const lifetime = 24 * 60 * 60 * 1000;

const content = z.tuple([z.number(), z.number(), z.string()]);

/** What a token belongs to: the operation, the place and the arguments that it continues. */
type Binding = readonly (string | number)[];

export type PageTokens = ReturnType<typeof createPageTokens>;

/**
 * Makes page tokens: AES-256-GCM over the cursor and the time it was made, bound to what it
 * continues. So a token can be neither read, changed nor used elsewhere.
 */
export function createPageTokens(key: Uint8Array) {
  const binding = (parts: Binding) => Buffer.from(JSON.stringify(parts));
  return {
    seal({ createdAt, id }: Cursor, parts: Binding, now: number): string {
      const nonce = randomBytes(12);
      const cipher = createCipheriv("aes-256-gcm", key, nonce).setAAD(binding(parts));
      const sealed = [cipher.update(JSON.stringify([now, createdAt, id])), cipher.final()];
      return Buffer.concat([nonce, cipher.getAuthTag(), ...sealed]).toString("base64url");
    },

    /** The cursor in a token; undefined when it is foreign, changed or expired. */
    open(token: string, parts: Binding, now: number): Cursor | undefined {
      const bytes = Buffer.from(token, "base64url");
      if (bytes.length < 28) return undefined;
      try {
        const decipher = createDecipheriv("aes-256-gcm", key, bytes.subarray(0, 12))
          .setAAD(binding(parts))
          .setAuthTag(bytes.subarray(12, 28));
        const text = Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]);
        const [madeAt, createdAt, id] = content.parse(JSON.parse(text.toString()));
        return now - madeAt <= lifetime ? { createdAt, id } : undefined;
      } catch {
        return undefined;
      }
    },
  };
}
