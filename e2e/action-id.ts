import { readFile } from "node:fs/promises";
import { z } from "zod";

const manifest = z.object({ node: z.record(z.string(), z.object({ exportedName: z.string() })) });

/** The id under which the build serves an action. */
export async function actionId(name: string): Promise<string> {
  const file = await readFile(".next/server/server-reference-manifest.json", "utf8");
  const found = Object.entries(manifest.parse(JSON.parse(file)).node).find(
    ([, { exportedName }]) => exportedName === name,
  );
  if (!found) throw new Error(`The build serves no action ${name}: no page uses it.`);
  return found[0];
}
