import { listTagsForResourceRequest } from "#lib/pcs/spec/tag-requests.ts";
import { findByArn } from "#sandbox/pcs/find-by-arn.ts";
import { defineRead, done } from "#sandbox/pcs/operation.ts";

export const listTagsForResource = defineRead({
  name: "ListTagsForResource",
  request: listTagsForResourceRequest,
  run({ resourceArn }, scope, { store }) {
    const found = findByArn(store, scope, resourceArn);
    if (!found.ok) return found;
    return done({ tags: store.resources.tags(scope, found.resource.id) });
  },
});
