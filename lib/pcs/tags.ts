import "server-only";
import { ListTagsForResourceCommand } from "@aws-sdk/client-pcs";
import { pcs } from "./client.ts";
import { defineOperation } from "./operation.ts";
import { listTagsForResourceRequest } from "./spec/tag-requests.ts";

/** ListTagsForResource, by ARN. */
export const listTags = defineOperation({
  service: pcs,
  name: "ListTagsForResource",
  permission: "clusters:read",
  input: listTagsForResourceRequest,
  audit: "read",
  run: async (client, input): Promise<Record<string, string>> => {
    const { tags } = await client.send(new ListTagsForResourceCommand(input));
    return tags ?? {};
  },
});
