import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { constants, enableCompileCache, flushCompileCache } from "node:module";
import { join } from "node:path";
import { setFlagsFromString } from "node:v8";

/**
 * Node keeps modules here that it has stripped of types and compiled once: without it a start takes
 * twice the time and 15 MB more, for good. So this file imports nothing of the sandbox statically.
 */
const cache = join(import.meta.dirname, "..", "node_modules", ".cache", "sandbox");
const isFirstStart = !existsSync(cache);
const { status } = enableCompileCache(cache);

// The first start lets another process fill the cache, whose memory then goes with it.
if (isFirstStart && status === constants.compileCacheStatus.ENABLED) {
  spawnSync(process.execPath, [import.meta.filename, "--help"]);
}

// Under load V8 lets the space for new objects grow to several times what the sandbox keeps, for good.
setFlagsFromString("--semi-space-growth-factor=1");

const { runCommand } = await import("#sandbox/command.ts");
await runCommand(process.argv.slice(2));
flushCompileCache();
