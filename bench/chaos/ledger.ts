import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { z } from "zod";

const rowSchema = z.object({ operation: z.string(), response: z.string() });

const made = z.object({ id: z.string(), name: z.string(), clusterId: z.string().optional() });

const responseSchema = z.object({
  cluster: made.optional(),
  computeNodeGroup: made.optional(),
  queue: made.optional(),
});

/** Something that the sandbox has made, whether it is still there or not. */
export type Made = { operation: string; id: string; name: string; clusterId: string };

/**
 * Everything that a sandbox has ever made, once each, from its memory of client tokens: that a call was repeated under
 * the same token does not show in it, that something was made a second time does. The sandbox must have been stopped.
 */
export function readLedger(dataDir: string): Made[] {
  const database = new DatabaseSync(join(dataDir, "sandbox.db"), { readOnly: true });
  const rows = rowSchema
    .array()
    .parse(
      database
        .prepare("SELECT operation, response FROM client_tokens WHERE operation LIKE 'Create%'")
        .all(),
    );
  database.close();
  return rows.flatMap(({ operation, response }) => {
    const { cluster, computeNodeGroup, queue } = responseSchema.parse(JSON.parse(response));
    const thing = cluster ?? computeNodeGroup ?? queue;
    return thing ? [{ operation, clusterId: "", ...thing }] : [];
  });
}
