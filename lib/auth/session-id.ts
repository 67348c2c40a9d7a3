import "server-only";
import { createHash, randomBytes } from "node:crypto";
import { z } from "zod";

/** A new session id: 256 random bits, which only the browser keeps. */
export const newSessionId = () => randomBytes(32).toString("base64url");

const sessionId = z.string().regex(/^[\w-]{43}$/);

/** How the database knows a session; nothing for what cannot be an id. */
export function hashOf(id: string | undefined): string | undefined {
  const parsed = sessionId.safeParse(id);
  return parsed.success ? createHash("sha256").update(parsed.data).digest("hex") : undefined;
}

/** A name for a session that is no secret, for people and logs. */
export const shortName = (idHash: string) => idHash.slice(0, 12);
