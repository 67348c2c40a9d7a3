import { quotas } from "#lib/pcs/spec/limits.ts";
import { type PcsError, quotaExceeded } from "#sandbox/pcs/errors.ts";
import { wordsFor } from "#sandbox/pcs/resource-type.ts";
import type { ResourceType, Tags } from "#sandbox/store/resource.ts";

/** AWS keeps at most 50 tags on a resource, although a request has room for more. */
export function tagQuotaError(
  tags: Tags | undefined,
  about: { type: ResourceType; id?: string },
): PcsError | undefined {
  const count = Object.keys(tags ?? {}).length;
  if (count <= quotas.tagsPerResource) return undefined;
  const message = `A ${wordsFor(about.type)} has at most ${String(quotas.tagsPerResource)} tags: with this request it would have ${String(count)}.`;
  return quotaExceeded(message, about);
}
