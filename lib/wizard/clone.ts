import { clusterClone, groupClone, queueClone } from "./clone-of.ts";
import type { PartialSpecification } from "#lib/pcs/spec/partial-specification.ts";
import { nameLengths } from "#lib/pcs/spec/names.ts";
import { readSpecification, type Remark } from "#lib/pcs/spec/read-specification.ts";
import type { Revision } from "#lib/pcs/spec/revision.ts";
import type { ClusterState } from "#lib/pcs/view/snapshot.ts";

/** The beginnings of a cluster that is like another one. */
export type Clone = {
  /** Of the cluster that is cloned. */
  name: string;
  specification: PartialSpecification;
  /** What does not come along, in sentences. */
  notCloned: string[];
  /** What PCS would refuse today. */
  problems: Remark[];
};

type Tags = Record<string, string> | undefined;

export type CloneSource = {
  state: ClusterState;
  /** By ARN of the groups and queues; without an entry they could not be read. */
  tags: ReadonlyMap<string, Tags>;
  /** Names of clusters that there are. */
  taken: string[];
  revision: Revision;
};

/** A name that says what it is a copy of, as long as names may be, and that no cluster has. */
export function cloneName(name: string, taken: string[]): string {
  for (let number = 1; ; number += 1) {
    const suffix = number === 1 ? "-copy" : `-copy-${number}`;
    const stem = name.slice(0, nameLengths.cluster - suffix.length).replace(/-+$/, "");
    if (!taken.includes(stem + suffix)) return stem + suffix;
  }
}

const goneStatuses = new Set(["DELETED", "DELETING"]);

type Child = { summary: { name: string; status: string; arn: string }; detail?: object };

/** Why a group or queue is not cloned; undefined when it is. */
function lossOf(kind: string, { summary: { name, status }, detail }: Child): string | undefined {
  if (goneStatuses.has(status)) {
    return `${kind} ${name}: it is ${status === "DELETED" ? "deleted" : "being deleted"}.`;
  }
  return detail ? undefined : `${kind} ${name}: its details could not be read.`;
}

function tagLosses(what: string, tags: Tags): string[] {
  if (!tags) return [`The tags of ${what}: they could not be read.`];
  const ofAws = Object.keys(tags).filter((key) => /^aws:/i.test(key));
  return ofAws.length > 0 ? [`Tags of ${what} that belong to AWS: ${ofAws.join(", ")}.`] : [];
}

/** What no clone has, because it is what makes a cluster itself. */
const ownOnly = [
  "Ids, ARNs and endpoints: AWS gives the new cluster its own.",
  "Secrets: the new cluster gets its own Slurm key, so programs that use the old one need the new one.",
  "Jobs, accounting records and running instances.",
];

const isKept = (kind: string) => (child: Child) => lossOf(kind, child) === undefined;

/** The clone of a cluster, and what of it cannot be cloned. */
export function makeClone({ state, tags, taken, revision }: CloneSource): Clone | undefined {
  const { summary, detail, groups, queues } = state;
  if (!detail) return undefined;
  const keptGroups = groups.filter(isKept("Node group"));
  const keptQueues = queues.filter(isKept("Queue"));
  const nameOf = new Map(keptGroups.map((group) => [group.summary.id, group.summary.name]));
  const json = {
    cluster: clusterClone(detail, cloneName(summary.name, taken), state.tags),
    nodeGroups: keptGroups.flatMap((group) =>
      group.detail ? groupClone(group.detail, tags.get(group.summary.arn)) : [],
    ),
    queues: keptQueues.flatMap((queue) => {
      const names = queue.detail?.computeNodeGroupIds.flatMap((id) => nameOf.get(id) ?? []) ?? [];
      return queue.detail ? queueClone(queue.detail, names, tags.get(queue.summary.arn)) : [];
    }),
  };
  const emptied = keptQueues.filter(({ detail: queue }) =>
    queue?.computeNodeGroupIds.some((id) => !nameOf.has(id)),
  );
  const { specification, problems } = readSpecification(withoutUndefined(json), revision);
  return {
    name: summary.name,
    specification,
    problems,
    notCloned: [
      ...ownOnly,
      ...new Set(state.failures.map(({ message }) => `What could not be read: ${message}`)),
      ...groups.flatMap((group) => lossOf("Node group", group) ?? []),
      ...queues.flatMap((queue) => lossOf("Queue", queue) ?? []),
      ...emptied.map(
        (queue) => `Queue ${queue.summary.name}: it loses node groups that are not cloned.`,
      ),
      ...tagLosses("the cluster", state.tags),
      ...[...keptGroups, ...keptQueues].flatMap(({ summary: { name, arn } }) =>
        tagLosses(name, tags.get(arn)),
      ),
    ],
  };
}

const withoutUndefined = (json: object): unknown => JSON.parse(JSON.stringify(json));
