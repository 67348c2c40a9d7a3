import "server-only";
import { createHash, hkdfSync, randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { env } from "#lib/env.ts";

/** What a key is for: each purpose has keys of its own, so that none can stand in for another. */
export type KeyPurpose = "audit" | "tokens" | "attempts" | "actions";

/** A key of 32 bytes. Its id is no secret, and tells later which key it was. */
export type Key = { id: string; bytes: Buffer };

const fileOf = (folder: string) => join(folder, "secrets");

/** The secret of an installation that was given none: made once, and kept beside its data. */
function keptSecret(folder: string): string {
  const file = fileOf(folder);
  mkdirSync(folder, { recursive: true });
  try {
    writeFileSync(file, randomBytes(32).toString("base64url"), { flag: "wx", mode: 0o600 });
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
  }
  return readFileSync(file, "utf8").trim();
}

function keyOf(secret: string, purpose: KeyPurpose): Key {
  const master = Buffer.from(secret, "base64url");
  const bytes = Buffer.from(hkdfSync("sha256", master, "", `pcs-console ${purpose}`, 32));
  const id = createHash("sha256").update(bytes).digest("hex").slice(0, 12);
  return { id, bytes };
}

let secrets: readonly string[] | undefined;
const keys = new Map<KeyPurpose, Key[]>();

/**
 * The keys for a purpose, newest first: the first one seals and signs, all of them open and verify. They are derived
 * (HKDF, RFC 5869) from CONSOLE_SECRETS, or else from a secret in the data folder.
 */
export function keysFor(purpose: KeyPurpose): Key[] {
  const known = keys.get(purpose);
  if (known) return known;
  secrets ??= env().CONSOLE_SECRETS ?? [keptSecret(env().DATA_DIR)];
  const derived = secrets.map((secret) => keyOf(secret, purpose));
  keys.set(purpose, derived);
  return derived;
}

/** The key that seals and signs. */
export function newestKey(purpose: KeyPurpose): Key {
  const [newest] = keysFor(purpose);
  if (!newest) throw new Error("CONSOLE_SECRETS is checked at start to have one.");
  return newest;
}
