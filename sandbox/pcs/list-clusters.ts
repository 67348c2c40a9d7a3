import { listClustersRequest } from "#lib/pcs/spec/cluster.ts";
import { clusterSummary } from "#sandbox/pcs/cluster-view.ts";
import { invalidFields } from "#sandbox/pcs/errors.ts";
import { defineRead, done, refused } from "#sandbox/pcs/operation.ts";

/** ListClusters, maxResults: 10 when it is left out or 0. */
const defaultPageSize = 10;

const expired = invalidFields([
  {
    name: "nextToken",
    message: "This token is not one for this request, or it is older than 24 hours: list anew.",
  },
]);

export const listClusters = defineRead({
  name: "ListClusters",
  request: () => listClustersRequest,
  run({ nextToken, maxResults }, scope, { store, clock, pageTokens }) {
    const limit = maxResults || defaultPageSize;
    const binding = ["ListClusters", scope.accountId, scope.region, limit];
    const after = nextToken ? pageTokens.open(nextToken, binding, clock.now()) : undefined;
    if (nextToken && !after) return refused(expired);
    const rows = store.resources.page(scope, "cluster", "", after, limit + 1);
    const page = rows.slice(0, limit);
    const last = rows.length > limit ? page.at(-1) : undefined;
    return done({
      clusters: page.map((cluster) => clusterSummary(cluster, scope)),
      ...(last && { nextToken: pageTokens.seal(last, binding, clock.now()) }),
    });
  },
});
