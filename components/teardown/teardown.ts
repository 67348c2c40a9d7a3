import { counted } from "#components/counted.ts";
import { childCan, clusterCan, isFailed, isTransitional } from "#lib/pcs/spec/lifecycle.ts";
import { type Durations, expectedSecondsOf } from "#lib/pcs/spec/plan.ts";
import { type Standing, teardownPlan } from "#lib/pcs/spec/teardown-plan.ts";
import type { ResourceKind } from "#lib/pcs/spec/resource-kind.ts";
import type { ClusterState } from "#lib/pcs/view/snapshot.ts";

/** Something that is deleted: how it is now, and what that means for the teardown. */
export type Doomed = {
  kind: ResourceKind;
  id: string;
  name: string;
  status: string;
  /** Of a group, how many instances it has now; absent when that is not known. */
  running?: number;
  /** Why it cannot be deleted at this moment, and what the run does about that. */
  waits?: string;
  errorInfo: { code?: string; message?: string }[];
};

/** What tearing a cluster down means, from what is there now. */
export type Preview = {
  id: string;
  name: string;
  status: string;
  /** What is deleted together, in order: queues, then groups, then the cluster. What is empty is left out. */
  stages: { kind: ResourceKind; doomed: Doomed[] }[];
  /** What goes with it, a sentence each. */
  consequences: string[];
  expectedSeconds: number;
  /** Why what is in it may not be all. */
  unknown: string[];
};

/** A group is listed for a while after it is gone. */
const isThere = ({ summary }: { summary: { status: string } }) => summary.status !== "DELETED";

const standingOf = ({ summary, groups, queues }: ClusterState): Standing => ({
  cluster: summary,
  groups: groups.filter(isThere).map((group) => group.summary),
  queues: queues.map(({ summary: { id, name }, detail }) => ({
    ...{ id, name },
    ...(detail ? { computeNodeGroupIds: detail.computeNodeGroupIds } : {}),
  })),
});

function waitsFor(status: string, reason: string): string {
  if (status === "DELETING") return "It is being deleted already: the run waits until it is gone.";
  return isTransitional(status)
    ? `The run waits until that has ended, then deletes it.`
    : `${reason} The run waits until that changes.`;
}

const queueOf = (cluster: ClusterState, { summary, detail }: ClusterState["queues"][number]) => {
  const statuses = { cluster: cluster.summary.status, child: summary.status };
  const can = childCan("queue", "DeleteQueue", statuses);
  return doomed("queue", summary, detail, can.allowed ? undefined : can.reason);
};

const groupOf = (cluster: ClusterState, { summary, detail }: ClusterState["groups"][number]) => {
  const statuses = { cluster: cluster.summary.status, child: summary.status };
  const can = childCan("computeNodeGroup", "DeleteComputeNodeGroup", statuses);
  const { running } = cluster;
  return {
    ...doomed("computeNodeGroup", summary, detail, can.allowed ? undefined : can.reason),
    ...(running ? { running: running[summary.id] ?? 0 } : {}),
  };
};

function doomed(
  kind: ResourceKind,
  { id, name, status }: { id: string; name: string; status: string },
  detail: { errorInfo: Doomed["errorInfo"] } | undefined,
  reason: string | undefined,
): Doomed {
  return {
    ...{ kind, id, name, status },
    ...(reason === undefined ? {} : { waits: waitsFor(status, reason) }),
    errorInfo: isFailed(status) ? (detail?.errorInfo ?? []) : [],
  };
}

/** What becomes of the instances; that some may start until then, too, is for AWS to see to. */
function instanceWords({ running, groups }: ClusterState): string[] {
  if (groups.filter(isThere).length === 0) return [];
  if (!running) return ["All its instances end, with the jobs and the login sessions on them."];
  const count = Object.values(running).reduce((sum, each) => sum + each, 0);
  if (count === 0) return ["No instance runs now; any that start until then end, too."];
  const [verb, them] = count === 1 ? ["ends", "it"] : ["end", "them"];
  return [
    `${counted(count, "instance")} that ${count === 1 ? "runs" : "run"} now ${verb}, with the jobs and the login sessions on ${them}.`,
  ];
}

const accountingWords = ({ detail }: ClusterState) =>
  detail?.slurm.accounting?.mode === "STANDARD"
    ? ["Its accounting records are lost: save first what you need of them."]
    : [];

const queueWords = ({ queues }: ClusterState) =>
  queues.length === 0 ? [] : ["Running jobs end, and pending ones are cancelled."];

/**
 * What tearing down means for a cluster.
 * @param durations how long each operation took here before, in seconds
 */
export function previewOf(cluster: ClusterState, durations: Durations = {}): Preview {
  const { summary, detail, groups, queues, failures } = cluster;
  const can = clusterCan("DeleteCluster", summary.status);
  const own = doomed("cluster", summary, detail, can.allowed ? undefined : can.reason);
  const stages: Preview["stages"] = [
    { kind: "queue", doomed: queues.map((queue) => queueOf(cluster, queue)) },
    {
      kind: "computeNodeGroup",
      doomed: groups.filter(isThere).map((group) => groupOf(cluster, group)),
    },
    { kind: "cluster", doomed: [own] },
  ];
  return {
    ...{ id: summary.id, name: summary.name, status: summary.status },
    stages: stages.filter((stage) => stage.doomed.length > 0),
    consequences: [
      ...queueWords(cluster),
      ...instanceWords(cluster),
      ...accountingWords(cluster),
      "Its controller and its endpoints go away for good, and the fees for them end.",
    ],
    expectedSeconds: expectedSecondsOf(teardownPlan([standingOf(cluster)]), durations),
    unknown: [...new Set(failures.map(({ message }) => message))],
  };
}

/** How long it takes to tear several clusters down side by side, in seconds. */
export const expectedInAll = (previews: Preview[]) =>
  Math.max(0, ...previews.map(({ expectedSeconds }) => expectedSeconds));

/** The ids of everything that previews show. */
export const seenIn = (clusters: ClusterState[]): string[] =>
  clusters.flatMap(({ summary, groups, queues }) => [
    summary.id,
    ...[...groups, ...queues].map((child) => child.summary.id),
  ]);

/** What has to be typed to tear clusters down. */
export const wordsToType = (clusters: ClusterState[]): string => {
  const [only, ...others] = clusters;
  if (only && others.length === 0) return only.summary.name;
  return `tear down ${String(clusters.length)} clusters`;
};
