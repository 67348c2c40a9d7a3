import { cp, mkdir, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { temporaryFolder } from "./fixtures.ts";

/** What the server takes from the repository beside the build. */
const beside = ["node_modules", "lib", "templates", "next.config.ts", "package.json"];

const isText = (name: string) => /\.(js|json|html|rsc|body|meta)$/.test(name);

/** Gives every action another id of the same length, as another build with other secrets or code would. */
const renameActions = (text: string, ids: string[]) =>
  ids.reduce((result, id) => result.replaceAll(id, `${id.slice(0, -4)}0000`), text);

async function actionIds(build: string): Promise<string[]> {
  const manifest = await readFile(join(build, "server/server-reference-manifest.json"), "utf8");
  return [...new Set(manifest.match(/\b[0-9a-f]{42}\b/g))];
}

/**
 * The production build once more, as another version of the console would have it: under another name, and its actions
 * under other ids. Made from a copy, as a build of its own would take minutes.
 */
export async function otherBuild() {
  const folder = await temporaryFolder();
  const build = join(folder, ".next");
  const skipped = resolve(".next/cache");
  await cp(".next", build, {
    recursive: true,
    verbatimSymlinks: true,
    filter: (source) => resolve(source) !== skipped,
  });
  for (const name of beside) await symlink(resolve(name), join(folder, name));
  await mkdir(join(folder, ".data"));
  const ids = await actionIds(build);
  const [hash = ""] = (await readFile(join(build, "source-hash"), "utf8")).split(" ");
  const name = hash.slice(0, 16);
  const entries = await readdir(build, { recursive: true, withFileTypes: true });
  for (const entry of entries.filter((entry) => entry.isFile() && isText(entry.name))) {
    const file = join(entry.parentPath, entry.name);
    const text = await readFile(file, "utf8");
    const changed = renameActions(text.replaceAll(name, "0123456789abcdef"), ids);
    if (changed !== text) await writeFile(file, changed);
  }
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}
