import { type Instance, stateOf } from "#sandbox/instances/instance.ts";
import { nodeGroupsOf } from "#sandbox/instances/node-group.ts";
import { takenAddresses } from "#sandbox/instances/placement.ts";
import { type Keeping, type Plan, planGroup } from "#sandbox/instances/plan.ts";
import { bootstrapIdOf, registerNode } from "#sandbox/pcs/node-registration.ts";
import { networkOf } from "#sandbox/seed/network.ts";
import type { Scope } from "#sandbox/store/resource.ts";
import type { Store } from "#sandbox/store/store.ts";

/** What is to happen to the instances of all groups of an account in a Region. */
function planAll(store: Store, scope: Scope, keeping: Keeping, now: number): Plan {
  const instances = store.instances.all(scope);
  const rest = Map.groupBy(instances, ({ groupId }) => groupId);
  const place = { scope, network: networkOf(scope), taken: takenAddresses(instances), now };
  const plans = nodeGroupsOf(store, scope).map((group) => {
    const own = rest.get(group.id) ?? [];
    rest.delete(group.id);
    return planGroup(group, own, keeping, place);
  });
  // What is left belonged to groups that are gone.
  const orphans = [...rest.values()].flat().filter(({ endedAt }) => endedAt === null);
  const gone = { launches: [], ends: orphans.map(({ id }) => ({ id, endedAt: now })) };
  return {
    launches: [...plans, gone].flatMap(({ launches }) => launches),
    ends: [...plans, gone].flatMap(({ ends }) => ends),
  };
}

/** Starts and ends instances, as the groups are now. */
export function startAndEnd(store: Store, scope: Scope, keeping: Keeping, now: number): void {
  const { launches, ends } = planAll(store, scope, keeping, now);
  if (launches.length + ends.length === 0) return;
  store.transaction(() => {
    for (const { id, endedAt } of ends) store.instances.end(scope, id, endedAt);
    for (const instance of launches) store.instances.insert(scope, instance);
  });
}

/** The node that a cluster takes an instance for which registers with it. */
function registration(store: Store, scope: Scope, { id, groupId, nodeNumber, launch }: Instance) {
  const bootstrapId = bootstrapIdOf(groupId, nodeNumber);
  const node = registerNode(store, scope, { clusterIdentifier: launch.clusterId, bootstrapId });
  return node ? [{ id, nodeId: node.nodeID }] : [];
}

/** Lets instances that have booted register with their clusters, as the agent on a node does. */
export function register(store: Store, scope: Scope, boot: number, now: number): void {
  const registered = store.instances
    .all(scope)
    .filter((one) => one.nodeId === null && stateOf(one, boot, now) === "running")
    .flatMap((one) => registration(store, scope, one));
  if (registered.length === 0) return;
  store.transaction(() => {
    for (const { id, nodeId } of registered) store.instances.register(scope, id, nodeId);
  });
}

/** Forgets the instances that ended before a time. */
export function forget(store: Store, scope: Scope, before: number): void {
  const old = store.instances.all(scope).filter(({ endedAt }) => (endedAt ?? before) < before);
  if (old.length === 0) return;
  store.transaction(() => {
    for (const { id } of old) store.instances.remove(scope, id);
  });
}
