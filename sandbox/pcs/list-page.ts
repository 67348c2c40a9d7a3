import { defaults } from "#lib/pcs/spec/defaults.ts";
import type { PcsContext } from "#sandbox/pcs/context.ts";
import { invalidFields } from "#sandbox/pcs/errors.ts";
import { done, type Outcome, refused } from "#sandbox/pcs/operation.ts";
import { resourceSummary } from "#sandbox/pcs/resource-summary.ts";
import type { ResourceType, Scope, StoredResource } from "#sandbox/store/resource.ts";

const expired = invalidFields(
  [
    {
      name: "nextToken",
      message: "This token is not one for this request, or it is older than 24 hours: list anew.",
    },
  ],
  "other",
);

type List = {
  operation: string;
  type: ResourceType;
  clusterId: string;
  /** The member of the response that takes the summaries. */
  member: string;
};

type PageRequest = { nextToken?: string | undefined; maxResults?: number | undefined };

/** The store keeps the rows of lists, which are read far more often than they change; this, their JSON. */
const texts = new WeakMap<StoredResource, string>();

function summaryText(scope: Scope, { type, clusterId }: List, resource: StoredResource): string {
  const known = texts.get(resource);
  if (known !== undefined) return known;
  const text = JSON.stringify(resourceSummary(scope, type, clusterId, resource));
  texts.set(resource, text);
  return text;
}

/** One page of a list operation. A token belongs to the operation, the place and the page size. */
export function listPage(
  { store, clock, pageTokens }: PcsContext,
  scope: Scope,
  list: List,
  { nextToken, maxResults }: PageRequest,
): Outcome {
  const { operation, type, clusterId, member } = list;
  const limit = maxResults || defaults.maxResults;
  const binding = [operation, scope.accountId, scope.region, clusterId, limit];
  const after = nextToken ? pageTokens.open(nextToken, binding, clock.now()) : undefined;
  if (nextToken && !after) return refused(expired);
  const rows = store.resources.page(scope, type, clusterId, after, limit + 1);
  const page = rows.slice(0, limit);
  const last = rows.length > limit ? page.at(-1) : undefined;
  const summaries = page.map((resource) => summaryText(scope, list, resource)).join(",");
  const token = last && JSON.stringify(pageTokens.seal(last, binding, clock.now()));
  return done(`{"${member}":[${summaries}]${token ? `,"nextToken":${token}` : ""}}`);
}
