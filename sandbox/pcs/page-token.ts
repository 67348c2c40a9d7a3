import {
  createCipheriv,
  createDecipheriv,
  createSecretKey,
  type KeyObject,
  randomBytes,
} from "node:crypto";
import { z } from "zod";
import type { Cursor } from "#sandbox/store/resource.ts";

/** ListClusters, nextToken: a token expires after 24 hours. */
const lifetime = 24 * 60 * 60 * 1000;

/** So long the same page has the same token, for ciphers cost more than all the rest of a page. */
const reused = 60 * 1000;

/** How many tokens are remembered that were made or read lately. */
const remembered = 1000;

const content = z.tuple([z.number(), z.number(), z.string()]);

/** What a token belongs to: the operation, the place and the arguments that it continues. */
type Binding = readonly (string | number)[];

type Content = Cursor & { madeAt: number };

function seal(key: KeyObject, binding: string, { madeAt, createdAt, id }: Content): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", key, nonce).setAAD(Buffer.from(binding));
  const sealed = [cipher.update(JSON.stringify([madeAt, createdAt, id])), cipher.final()];
  return Buffer.concat([nonce, cipher.getAuthTag(), ...sealed]).toString("base64url");
}

function open(key: KeyObject, binding: string, token: string): Content | undefined {
  const bytes = Buffer.from(token, "base64url");
  if (bytes.length < 28) return undefined;
  try {
    const decipher = createDecipheriv("aes-256-gcm", key, bytes.subarray(0, 12))
      .setAAD(Buffer.from(binding))
      .setAuthTag(bytes.subarray(12, 28));
    const text = Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]);
    const [madeAt, createdAt, id] = content.parse(JSON.parse(text.toString()));
    return { madeAt, createdAt, id };
  } catch {
    return undefined;
  }
}

/** The latest results of a function, by a name. */
function createMemory<Value>() {
  const values = new Map<string, Value>();
  return {
    get: (name: string) => values.get(name),
    set(name: string, value: Value): Value {
      if (values.size >= remembered) values.clear();
      values.set(name, value);
      return value;
    },
  };
}

export type PageTokens = ReturnType<typeof createPageTokens>;

/**
 * Makes page tokens: AES-256-GCM over the cursor and the time it was made, bound to what it
 * continues. So a token can be neither read, changed nor used elsewhere.
 */
export function createPageTokens(keyBytes: Uint8Array) {
  const key = createSecretKey(keyBytes);
  const made = createMemory<{ token: string; madeAt: number }>();
  const opened = createMemory<Content>();
  return {
    seal({ createdAt, id }: Cursor, parts: Binding, now: number): string {
      const binding = JSON.stringify(parts);
      const name = `${id} ${String(createdAt)} ${binding}`;
      const known = made.get(name);
      const age = known ? now - known.madeAt : Infinity;
      if (known && age >= 0 && age < reused) return known.token;
      const token = seal(key, binding, { madeAt: now, createdAt, id });
      return made.set(name, { token, madeAt: now }).token;
    },

    /** The cursor in a token; undefined when it is foreign, changed or expired. */
    open(token: string, parts: Binding, now: number): Cursor | undefined {
      const binding = JSON.stringify(parts);
      const name = `${token} ${binding}`;
      const known = opened.get(name) ?? open(key, binding, token);
      if (!known || now - known.madeAt > lifetime) return undefined;
      return opened.set(name, known);
    },
  };
}
