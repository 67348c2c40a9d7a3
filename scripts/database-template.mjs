// node scripts/database-template.mjs FOLDER: makes an empty database that a console copies at its first start, which is
// faster than to make one. Needs Node 24.
import { rename, rm } from "node:fs/promises";
import { makeDataFolder } from "#lib/db/embedded/data-folder.ts";

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error("Which folder?");
const draft = `${folder}.new`;
await rm(draft, { recursive: true, force: true });
await rm(folder, { recursive: true, force: true });
await makeDataFolder(draft);
// A folder that has the name is whole.
await rename(draft, folder);
