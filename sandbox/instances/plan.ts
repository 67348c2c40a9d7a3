import { hash } from "node:crypto";
import type { Instance } from "#sandbox/instances/instance.ts";
import { configurationOf, launchOf, templateData } from "#sandbox/instances/launch.ts";
import { addedByLoad, loadPeriodMs } from "#sandbox/instances/load.ts";
import type { NodeGroup } from "#sandbox/instances/node-group.ts";
import { placeNode, type TakenAddresses } from "#sandbox/instances/placement.ts";
import type { Network } from "#sandbox/seed/network.ts";
import type { NewInstance } from "#sandbox/store/instances.ts";
import type { Scope } from "#sandbox/store/resource.ts";

/** How the sandbox keeps instances. */
export type Keeping = { transitionMs: number; load: boolean };

/** What is to happen to a group's instances. */
export type Plan = { launches: NewInstance[]; ends: { id: string; endedAt: number }[] };

const runningStatuses = ["ACTIVE", "UPDATE_FAILED", "DELETE_FAILED"];

/** While a group is in any other status, such as UPDATING, its instances stay as they are. */
const endedStatuses = [
  ...["CREATING", "CREATE_FAILED", "DELETING", "DELETED"],
  ...["SUSPENDING", "SUSPENDED"],
];

/** How many instances a group is to have, and since when. */
type Wanted = {
  count: number;
  /** Since when it has its present members. */
  settledAt: number;
  /** How many of them it always has, and since when it has `count`. */
  least: number;
  since: number;
};

/** Undefined: the group is to have the instances that it has. */
function wantedOf(
  group: NodeGroup,
  { transitionMs, load }: Keeping,
  now: number,
): Wanted | undefined {
  if (endedStatuses.includes(group.status)) {
    return { count: 0, least: 0, settledAt: now, since: now };
  }
  if (!runningStatuses.includes(group.status)) return undefined;
  const { minInstanceCount: least } = group.document.scalingConfiguration;
  // Its creation or its last update was over one transition after it was asked for.
  const settledAt = Math.min(now, group.modifiedAt + transitionMs);
  if (!load) return { count: least, least, settledAt, since: settledAt };
  const period = Math.floor(now / loadPeriodMs(transitionMs));
  const since = Math.max(settledAt, period * loadPeriodMs(transitionMs));
  return { count: least + addedByLoad(group, period), least, settledAt, since };
}

/** An id that follows from what the instance is, so that the same history gives the same ids. */
const instanceId = (groupId: string, nodeNumber: number, launchedAt: number) =>
  `i-0${hash("sha256", [groupId, nodeNumber, launchedAt].join("/")).slice(0, 16)}`;

/** Which of the instances that run are to end, and since when that is so. */
function endsOf(group: NodeGroup, live: Instance[], { count, settledAt, since }: Wanted) {
  if (live.length === 0) return [];
  const configuration = configurationOf(group);
  return live.flatMap(({ id, nodeNumber, launch, launchedAt }) => {
    const isOutdated =
      launch.configuration !== configuration || !group.document.subnetIds.includes(launch.subnetId);
    if (!isOutdated && nodeNumber <= count) return [];
    return [{ id, endedAt: Math.max(isOutdated ? settledAt : since, launchedAt) }];
  });
}

type Surroundings = { scope: Scope; network: Network; taken: TakenAddresses; now: number };

/** Starts instances for nodes, until EC2 has no place for the next one. */
function launchAll(
  group: NodeGroup,
  nodes: { nodeNumber: number; launchedAt: number }[],
  { scope, network, taken }: Surroundings,
): NewInstance[] {
  if (nodes.length === 0) return [];
  const data = templateData(group, scope);
  const launches: NewInstance[] = [];
  for (const { nodeNumber, launchedAt } of nodes) {
    const place = placeNode(group, nodeNumber, network, taken);
    if (!place) break;
    const launch = launchOf(group, nodeNumber, place, data, network);
    const id = instanceId(group.id, nodeNumber, launchedAt);
    launches.push({ id, groupId: group.id, nodeNumber, launchedAt, launch });
  }
  return launches;
}

/** Compares the instances that a group has with those that it is to have. */
export function planGroup(
  group: NodeGroup,
  instances: Instance[],
  keeping: Keeping,
  surroundings: Surroundings,
): Plan {
  const wanted = wantedOf(group, keeping, surroundings.now);
  if (!wanted) return { launches: [], ends: [] };
  const live = instances.filter(({ endedAt }) => endedAt === null);
  const ends = endsOf(group, live, wanted);
  const ending = new Set(ends.map(({ id }) => id));
  const kept = new Set(live.filter(({ id }) => !ending.has(id)).map((one) => one.nodeNumber));
  // A node that had another instance, as in a group that was suspended, starts when that one ended.
  const endOf = (number: number) =>
    Math.max(0, ...instances.map((one) => (one.nodeNumber === number ? (one.endedAt ?? 0) : 0)));
  const nodes = Array.from({ length: wanted.count }, (_, index) => index + 1)
    .filter((nodeNumber) => !kept.has(nodeNumber))
    .map((nodeNumber) => {
      const since = nodeNumber <= wanted.least ? wanted.settledAt : wanted.since;
      return { nodeNumber, launchedAt: Math.max(since, endOf(nodeNumber)) };
    });
  return { launches: launchAll(group, nodes, surroundings), ends };
}
