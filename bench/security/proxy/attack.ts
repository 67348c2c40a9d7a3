import { withFolder } from "#bench/folder.ts";
import { carryOut, type Tally } from "#bench/security/trial.ts";
import type { Sandbox } from "#scripts/stack.mjs";
import { familiesFor } from "./families.ts";
import { presets, startProxied } from "./target.ts";

/** Tries to get around each of the proxies that the console knows. */
export async function attackProxies(sandbox: Sandbox): Promise<Map<string, Tally>> {
  const tallies = new Map<string, Tally>();
  for (const [name, preset] of Object.entries(presets)) {
    const tally = await withFolder(async (folder) => {
      const proxied = await startProxied(name, preset, folder, sandbox);
      return carryOut(familiesFor(name), proxied, name).finally(proxied.stop);
    });
    tallies.set(name, tally);
  }
  return tallies;
}
