import { counted } from "#components/counted.ts";
import { childCan, clusterCan, type Verdict } from "#lib/pcs/spec/lifecycle.ts";
import type { ClusterState } from "#lib/pcs/view/snapshot.ts";
import type { ArnKind } from "#lib/pcs/spec/resource-kind.ts";

/** What can be deleted: a cluster, or something in it. */
export type Target = { kind: ArnKind; id: string };

/** Something that has to go first, and whether it can now. */
export type Blocker = Target & { name: string; status: string };

/** What deleting something means, from what is there now. */
export type Deletion = Target & {
  clusterId: string;
  name: string;
  modifiedAt: string;
  status: string;
  verdict: Verdict;
  /** What goes with it, a sentence each. */
  consequences: string[];
  blockers: Blocker[];
  /** Whether it ends so much that the name has to be typed. */
  asksForName: boolean;
};

const list = (names: string[]) => new Intl.ListFormat("en").format(names);

const blockerOf =
  (kind: Target["kind"]) =>
  ({ summary: { id, name, status } }: { summary: Omit<Blocker, "kind"> }): Blocker => ({
    kind,
    id,
    name,
    status,
  });

const usersOf = ({ queues }: ClusterState, groupId: string) =>
  queues.filter(({ detail }) => detail?.computeNodeGroupIds.includes(groupId));

/** DeleteCluster: user guide, "Deleting a cluster". */
function clusterDeletion({ summary, detail, groups, queues }: ClusterState): Deletion {
  const { id, name, modifiedAt, status } = summary;
  return {
    ...{ kind: "cluster", id, clusterId: id, name, modifiedAt, status },
    verdict: clusterCan("DeleteCluster", status),
    consequences: [
      "Its controller and its endpoints go away for good, and the fees for them end.",
      ...(detail?.slurm.accounting?.mode === "STANDARD"
        ? ["Its accounting records go with it: save first what you need of them."]
        : []),
    ],
    blockers: [...queues.map(blockerOf("queue")), ...groups.map(blockerOf("computenodegroup"))],
    asksForName: true,
  };
}

function instancesEnd(running: number | undefined): string {
  if (running === undefined) return "All its instances end.";
  if (running === 0) return "It has no instances now; any that start until then end, too.";
  return `${counted(running, "instance")} ${running === 1 ? "ends" : "end"}, with the jobs and the login sessions on ${running === 1 ? "it" : "them"}.`;
}

/** DeleteComputeNodeGroup: user guide, "Deleting a compute node group". */
function groupDeletion(cluster: ClusterState, group: ClusterState["groups"][number]): Deletion {
  const { id, clusterId, name, modifiedAt, status } = group.summary;
  const statuses = { cluster: cluster.summary.status, child: status };
  return {
    ...{ kind: "computenodegroup", id, clusterId, name, modifiedAt, status },
    verdict: childCan("computeNodeGroup", "DeleteComputeNodeGroup", statuses),
    consequences: [
      instancesEnd(cluster.running && (cluster.running[id] ?? 0)),
      "What is only on the disks of its instances is lost. Launch template and image stay.",
    ],
    blockers: usersOf(cluster, id).map(blockerOf("queue")),
    asksForName: true,
  };
}

/** What becomes of the groups of a queue that goes: those that no other queue uses lose their instances. */
function groupsOfQueue(cluster: ClusterState, { summary, detail }: ClusterState["queues"][number]) {
  const ids = detail?.computeNodeGroupIds ?? [];
  const groups = cluster.groups.filter((group) => ids.includes(group.summary.id));
  const isShared = (group: ClusterState["groups"][number]) =>
    usersOf(cluster, group.summary.id).some((queue) => queue.summary.id !== summary.id);
  return { alone: groups.filter((each) => !isShared(each)), shared: groups.filter(isShared) };
}

const namesOf = (groups: ClusterState["groups"]) => list(groups.map(({ summary }) => summary.name));

/** DeleteQueue: user guide, "Deleting a queue". */
function queueDeletion(cluster: ClusterState, queue: ClusterState["queues"][number]): Deletion {
  const { id, clusterId, name, modifiedAt, status } = queue.summary;
  const statuses = { cluster: cluster.summary.status, child: status };
  const { alone, shared } = groupsOfQueue(cluster, queue);
  return {
    ...{ kind: "queue", id, clusterId, name, modifiedAt, status },
    verdict: childCan("queue", "DeleteQueue", statuses),
    consequences: [
      "Its running jobs end, and its pending ones are cancelled.",
      ...(alone.length > 0 ? [aloneWords(alone, cluster.running)] : []),
      ...(shared.length > 0
        ? [`${namesOf(shared)} ${shared.length === 1 ? "goes" : "go"} on for other queues.`]
        : []),
    ],
    blockers: [],
    asksForName: alone.length > 0,
  };
}

function aloneWords(groups: ClusterState["groups"], running: ClusterState["running"]) {
  const stay = groups.length === 1 ? "The group itself stays" : "The groups themselves stay";
  const ends = `No other queue uses ${namesOf(groups)}`;
  if (!running) return `${ends}: all instances there end. ${stay}.`;
  const count = groups.reduce((sum, { summary }) => sum + (running[summary.id] ?? 0), 0);
  return `${ends}: ${counted(count, "instance")} there ${count === 1 ? "ends" : "end"}. ${stay}.`;
}

/** What deleting something of a cluster, or the cluster, means; undefined when it is not there any more. */
export function deletionOf(cluster: ClusterState, { kind, id }: Target): Deletion | undefined {
  if (kind === "cluster") return clusterDeletion(cluster);
  if (kind === "queue") {
    const queue = cluster.queues.find(({ summary }) => summary.id === id);
    return queue && queueDeletion(cluster, queue);
  }
  const group = cluster.groups.find(({ summary }) => summary.id === id);
  return group && groupDeletion(cluster, group);
}
