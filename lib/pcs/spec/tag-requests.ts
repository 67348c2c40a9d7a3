import { z } from "zod";
import { resourceArn } from "./arns.ts";
import { tagsPerRequest } from "./limits.ts";
import type { Revision } from "./revision.ts";
import { tagKey, tags } from "./tags.ts";

/** ListTagsForResource. */
export const listTagsForResourceRequest = (revision: Revision) =>
  z.object({ resourceArn: resourceArn(revision) });

/** TagResource: adds the tags, and overwrites those of the same key. */
export const tagResourceRequest = (revision: Revision) =>
  listTagsForResourceRequest(revision).extend({ tags });

/** UntagResource. */
export const untagResourceRequest = (revision: Revision) =>
  listTagsForResourceRequest(revision).extend({
    tagKeys: z
      .array(tagKey, { error: "Name the keys of the tags to remove." })
      .min(1, "Name at least one key.")
      .max(tagsPerRequest, `At most ${String(tagsPerRequest)} keys fit into one request.`),
  });
