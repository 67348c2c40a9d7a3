import { createHash } from "node:crypto";
import { readFile, readdir, stat } from "node:fs/promises";
import { join } from "node:path";

/** What a production build is made of. The sandbox is not: it runs from its sources. */
const sources = [
  "app",
  "components",
  "lib",
  "packages",
  "public",
  "instrumentation.ts",
  "next.config.ts",
  "package-lock.json",
  "package.json",
  "postcss.config.mjs",
  "proxy.ts",
  "tsconfig.json",
];

/**
 * The files of a folder, or the path itself when it is a file, or nothing when it does not exist.
 * @param {string} folder
 * @param {string} path below the folder
 * @returns {Promise<string[]>}
 */
async function filesOf(folder, path) {
  const found = await stat(join(folder, path)).catch(() => undefined);
  if (!found) return [];
  if (!found.isDirectory()) return [path];
  const names = (await readdir(join(folder, path))).filter((name) => name !== "node_modules");
  return (await Promise.all(names.map((name) => filesOf(folder, join(path, name))))).flat();
}

/** @param {string} path */
const isTest = (path) => /\.test\.tsx?$/.test(path);

/**
 * A hash over the names and contents of everything that the build depends on.
 * @param {string} folder the repository
 * @returns {Promise<string>}
 */
export async function sourceHash(folder) {
  const found = (await Promise.all(sources.map((path) => filesOf(folder, path)))).flat();
  const files = found.filter((path) => !isTest(path)).sort();
  const contents = await Promise.all(files.map((path) => readFile(join(folder, path))));
  const hash = createHash("sha256");
  contents.forEach((content, index) => {
    hash.update(`${files[index]}\0${content.length}\0`).update(content);
  });
  return hash.digest("hex");
}
