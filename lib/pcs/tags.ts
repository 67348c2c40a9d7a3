import "server-only";
import {
  ListTagsForResourceCommand,
  TagResourceCommand,
  UntagResourceCommand,
} from "@aws-sdk/client-pcs";
import { pcs } from "./client.ts";
import { defineOperation } from "./operation.ts";
import { tagRefusals, untagRefusals } from "./spec/tag-policy.ts";
import {
  listTagsForResourceRequest,
  tagResourceRequest,
  untagResourceRequest,
} from "./spec/tag-requests.ts";

/** ListTagsForResource, by ARN. */
export const listTags = defineOperation({
  service: pcs,
  name: "ListTagsForResource",
  input: listTagsForResourceRequest,
  audit: "read",
  run: async (client, input): Promise<Record<string, string>> => {
    const { tags } = await client.send(new ListTagsForResourceCommand(input));
    return tags ?? {};
  },
});

/** TagResource: adds tags, and overwrites those of the same key. */
export const tagResource = defineOperation({
  service: pcs,
  name: "TagResource",
  input: tagResourceRequest,
  policy: (policy, { tags }) => tagRefusals(policy, tags),
  audit: ({ resourceArn, tags }) => ({
    resource: resourceArn,
    parameters: { keys: Object.keys(tags).join(", ") },
  }),
  run: async (client, input) => {
    await client.send(new TagResourceCommand(input));
  },
});

/** UntagResource, by keys. */
export const untagResource = defineOperation({
  service: pcs,
  name: "UntagResource",
  input: untagResourceRequest,
  policy: (policy, { tagKeys }) => untagRefusals(policy, tagKeys),
  audit: ({ resourceArn, tagKeys }) => ({
    resource: resourceArn,
    parameters: { keys: tagKeys.join(", ") },
  }),
  run: async (client, input) => {
    await client.send(new UntagResourceCommand(input));
  },
});
