import "server-only";
import { CompactEncrypt, compactDecrypt } from "jose";
import { type Key, type KeyPurpose, keysFor, newestKey } from "./secrets.ts";

const keyNamed = (keys: Key[], id: string | undefined) => keys.find((key) => key.id === id);

/** Encrypts a value as JSON under the newest key of a purpose (JWE, RFC 7516, AES-256-GCM). */
export function seal(purpose: KeyPurpose, value: unknown): Promise<string> {
  const { id, bytes } = newestKey(purpose);
  return new CompactEncrypt(new TextEncoder().encode(JSON.stringify(value)))
    .setProtectedHeader({ alg: "dir", enc: "A256GCM", kid: id })
    .encrypt(bytes);
}

/** What was sealed for this purpose; nothing when it was changed, is of another purpose, or its key is gone. */
export async function unseal(purpose: KeyPurpose, sealed: string): Promise<unknown> {
  try {
    const { plaintext } = await compactDecrypt(
      sealed,
      ({ kid }) => {
        const key = keyNamed(keysFor(purpose), kid);
        if (!key) throw new Error("It was sealed with a key that is gone.");
        return key.bytes;
      },
      { keyManagementAlgorithms: ["dir"], contentEncryptionAlgorithms: ["A256GCM"] },
    );
    return JSON.parse(new TextDecoder().decode(plaintext));
  } catch {
    return undefined;
  }
}
