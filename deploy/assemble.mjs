// node deploy/assemble.mjs FOLDER: after a build with CONSOLE_STANDALONE=1, makes the folder that deploy/Dockerfile
// ships: the server with all that it needs, and nothing else.
import { chmod, cp, mkdir, readdir, rm } from "node:fs/promises";
import { join } from "node:path";

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error("Which folder?");

/** Where things come from, and where they belong: what Next leaves to whoever serves its standalone output, too. */
const parts = [
  [".next/standalone", "."],
  [".next/static", ".next/static"],
  [".next/database-template", ".next/database-template"],
  ["deploy/healthcheck.mjs", "healthcheck.mjs"],
];

/** The image optimizer is off (next.config.ts), and its library would be a fifth of the image. */
const unused = ["node_modules/sharp", "node_modules/@img"];

/** Of no use to a server: maps of sources, types, and extensions of PostgreSQL that the console has none of. */
const isUnused = (/** @type {string} */ path) =>
  /\/node_modules\/.*\.(map|d\.[cm]?ts|tar\.gz)$/.test(path);

await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
for (const [from = "", to = ""] of parts)
  await cp(from, join(folder, to), { recursive: true, verbatimSymlinks: true });
for (const path of unused) await rm(join(folder, path), { recursive: true, force: true });
const entries = await readdir(folder, { recursive: true, withFileTypes: true });
for (const entry of entries) {
  const path = join(entry.parentPath, entry.name);
  if (entry.isFile() && isUnused(path)) await rm(path);
  // All can be read by the image's user, who owns none of it: the template of a database was made for its maker alone.
  else if (!entry.isSymbolicLink()) await chmod(path, entry.isDirectory() ? 0o755 : 0o644);
}
await chmod(folder, 0o755);
