import { randomBytes } from "node:crypto";
import type { DatabaseSync } from "node:sqlite";
import { z } from "zod";

const row = z.object({ value: z.instanceof(Uint8Array) });

/** Facts about the store itself. */
export function createProperties(database: DatabaseSync) {
  const select = database.prepare("SELECT value FROM properties WHERE name = ?");
  const insert = database.prepare("INSERT INTO properties VALUES (?, ?)");

  const read = (name: string) => {
    const stored = select.get(name);
    return stored && row.parse(stored).value;
  };

  return {
    has: (name: string) => read(name) !== undefined,
    mark: (name: string) => void insert.run(name, new Uint8Array()),

    /** A random key of 32 bytes that lives as long as the store. */
    key(name: string): Uint8Array {
      const known = read(name);
      if (known) return known;
      const key = randomBytes(32);
      insert.run(name, key);
      return key;
    },
  };
}
