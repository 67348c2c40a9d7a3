import { tagResourceRequest } from "#lib/pcs/spec/tag-requests.ts";
import { findByArn } from "#sandbox/pcs/find-by-arn.ts";
import { defineMutation, done, refused } from "#sandbox/pcs/operation.ts";
import { tagQuotaError } from "#sandbox/pcs/tag-quota.ts";

export const tagResource = defineMutation({
  name: "TagResource",
  request: tagResourceRequest,
  run(request, caller, { store }) {
    const found = findByArn(store, caller, request.resourceArn);
    if (!found.ok) return found;
    const { type, resource } = found;
    const tags = { ...store.resources.tags(caller, resource.id), ...request.tags };
    const error = tagQuotaError(tags, { type, id: resource.id });
    if (error) return refused(error);
    store.resources.setTags(caller, resource.id, tags);
    return done();
  },
});
