import { untagResourceRequest } from "#lib/pcs/spec/tag-requests.ts";
import { findByArn } from "#sandbox/pcs/find-by-arn.ts";
import { defineMutation, done } from "#sandbox/pcs/operation.ts";

export const untagResource = defineMutation({
  name: "UntagResource",
  request: untagResourceRequest,
  run({ resourceArn, tagKeys }, caller, { store }) {
    const found = findByArn(store, caller, resourceArn);
    if (!found.ok) return found;
    const { id } = found.resource;
    const tags = Object.entries(store.resources.tags(caller, id));
    const kept = tags.filter(([key]) => !tagKeys.includes(key));
    store.resources.setTags(caller, id, Object.fromEntries(kept));
    return done();
  },
});
