// npm run docs:config: writes docs/reference-configuration.md from the schemas. Needs Node 24.
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { format, resolveConfig } from "prettier";
import { configurationReference } from "#lib/config/reference.ts";
import { root } from "./root.mjs";

const page = join(root, "docs/reference-configuration.md");
const options = await resolveConfig(page);
await writeFile(page, await format(configurationReference(), { ...options, filepath: page }));
