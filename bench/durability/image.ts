import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import type { Image } from "./disk.ts";

/** Reads a folder with all that is in it. */
export function readImage(folder: string): Image {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return new Map(
    entries.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [relative(folder, path), entry.isDirectory() ? undefined : readFileSync(path)];
    }),
  );
}

/** Makes a folder hold what an image holds, and nothing else. */
export function writeImage(folder: string, image: Image): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  for (const [path, content] of [...image].toSorted(([one], [other]) => (one < other ? -1 : 1)))
    if (content) writeFileSync(join(folder, path), content);
    else mkdirSync(join(folder, path), { recursive: true });
}

/** Whether two folders hold the same. */
export const sameImage = (one: Image, other: Image): boolean =>
  one.size === other.size &&
  [...one].every(([path, content]) => {
    const counterpart = other.get(path);
    return content && counterpart
      ? Buffer.compare(content, counterpart) === 0
      : other.has(path) && content === counterpart;
  });
