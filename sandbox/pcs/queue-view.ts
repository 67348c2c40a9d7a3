import { readQueueDocument } from "#sandbox/pcs/queue-document.ts";
import { resourceSummary } from "#sandbox/pcs/resource-summary.ts";
import type { DocumentedResource, Scope } from "#sandbox/store/resource.ts";

/** Queue: what was never set is left out, but for the list of groups, which may be empty. */
export const queueView = (queue: DocumentedResource, scope: Scope) => ({
  ...resourceSummary(scope, "queue", queue.clusterId, queue),
  ...readQueueDocument(queue),
});
