import { z } from "zod";

/** How many resources one call of the action may name, so that its body stays far below 1 MB. */
export const tagChangesPerCall = 25;

/** What is to change on one resource; the operations themselves check keys, values and ARNs. */
const tagChange = z.strictObject({
  resourceArn: z.string(),
  /** Keys to remove: UntagResource. */
  untag: z.array(z.string()),
  /** Tags to add or overwrite: TagResource. */
  tag: z.record(z.string(), z.string()),
});

export type TagChange = z.infer<typeof tagChange>;

/** Changes of the tags of several resources. */
export const tagChanges = z
  .array(tagChange)
  .min(1, "Name at least one resource.")
  .max(tagChangesPerCall, `Name at most ${String(tagChangesPerCall)} resources in one call.`);
