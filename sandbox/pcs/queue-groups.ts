import { isTransitional } from "#lib/pcs/spec/lifecycle.ts";
import type { CreateQueueRequest } from "#lib/pcs/spec/queue.ts";
import { conflict, notFound, type PcsError } from "#sandbox/pcs/errors.ts";
import type { DocumentedResource, Scope } from "#sandbox/store/resource.ts";
import type { Store } from "#sandbox/store/store.ts";

type Groups = NonNullable<CreateQueueRequest["computeNodeGroupConfigurations"]>;

const type = "computenodegroup";

/** Statuses of groups that have nodes to run jobs on. */
const servingStatuses = ["ACTIVE", "UPDATING", "UPDATE_FAILED"];

function servingError({ id, name, status }: DocumentedResource): PcsError | undefined {
  if (servingStatuses.includes(status)) return undefined;
  const advice = isTransitional(status) ? "wait until that has ended" : "choose another one";
  const message = `The compute node group ${name} is ${status}, so no queue can use it: ${advice}.`;
  return conflict(message, { type, id });
}

/** CreateQueue, computeNodeGroupConfigurations: the groups named are groups of the cluster. */
export function missingGroupError(
  { resources }: Store,
  scope: Scope,
  cluster: DocumentedResource,
  groups: Groups = [],
): PcsError | undefined {
  const ids = new Set(resources.all(scope, type, cluster.id).map(({ id }) => id));
  const missing = groups.find(({ computeNodeGroupId }) => !ids.has(computeNodeGroupId));
  if (!missing) return undefined;
  const id = missing.computeNodeGroupId;
  return notFound(`The cluster ${cluster.name} has no compute node group ${id}.`, { type, id });
}

/** What the state of groups has against a queue that is to have them, besides those it has now. */
export function groupStateError(
  { resources }: Store,
  scope: Scope,
  groups: Groups = [],
  current: Groups = [],
): PcsError | undefined {
  const known = new Set(current.map(({ computeNodeGroupId }) => computeNodeGroupId));
  for (const { computeNodeGroupId } of groups) {
    const group = resources.byId(scope, type, computeNodeGroupId);
    const error = group && !known.has(group.id) ? servingError(group) : undefined;
    if (error) return error;
  }
  return undefined;
}
