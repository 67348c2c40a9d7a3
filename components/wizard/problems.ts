import type { FieldPath } from "react-hook-form";
import { specificationOf } from "./specification-of.ts";
import { type StepId, steps } from "./steps.ts";
import type { WizardValues } from "./values.ts";
import {
  type CreateClusterValues,
  toName as clusterName,
} from "#components/clusters/create/values.ts";
import { toName as groupName } from "#components/node-groups/names.ts";
import type { TagRow } from "#components/form/request-values.ts";
import type { NodeGroupValues } from "#components/node-groups/values.ts";
import { createName as queueMemberName, type QueueValues } from "#components/queues/values.ts";
import { tagProblems } from "#components/tags/tag-problems.ts";
import {
  type ClusterSpecification,
  type clusterSpecificationSchema,
  specificationTagRefusals,
} from "#lib/pcs/spec/cluster-specification.ts";
import { fieldPath } from "#lib/pcs/spec/field-path.ts";
import type { TagPolicy } from "#lib/pcs/spec/tag-policy.ts";

/** The steps that show a part of the form of the cluster itself. */
export type ClusterStepId = Exclude<StepId, "node-groups" | "queues" | "review">;

/** Where a member of the specification stands in the wizard: in which step, of which group or queue, in which field. */
export type Place =
  | { step: ClusterStepId; item?: undefined; name: FieldPath<CreateClusterValues> | undefined }
  | { step: "node-groups"; item?: number; name: FieldPath<NodeGroupValues> | undefined }
  | { step: "queues"; item?: number; name: FieldPath<QueueValues> | undefined }
  | { step: "review"; item?: undefined; name?: undefined };

export type Problem = Place & { message: string };

/** What a specification is held against. The schema is much to build: it is made once, and not as somebody types. */
export type Rules = {
  schema: ReturnType<typeof clusterSpecificationSchema>;
  tagPolicy?: TagPolicy | undefined;
};

const stepsOfCluster: [RegExp, ClusterStepId][] = [
  [/^networking/, "networking"],
  [/^(scheduler|slurmConfiguration)/, "scheduler"],
  [/^tags/, "tags"],
];

const queueName = (path: string, values: QueueValues): FieldPath<QueueValues> | undefined =>
  path.startsWith("computeNodeGroups")
    ? "groups"
    : queueMemberName(path.replace(/^slurmConfiguration\./, ""), values);

/** Where a path such as `nodeGroups[1].subnetIds[0]` stands; nothing when no step has it. */
export function placeOf(path: string, values: WizardValues): Place | undefined {
  const [, list, index = "", rest = ""] = /^(nodeGroups|queues)\[(\d+)\]\.?(.*)$/.exec(path) ?? [];
  const item = Number(index);
  const group = values.nodeGroups[item];
  const queue = values.queues[item];
  if (list === "nodeGroups" && group)
    return { step: "node-groups", item, name: groupName(rest, group) };
  if (list === "queues" && queue) return { step: "queues", item, name: queueName(rest, queue) };
  if (path === "nodeGroups") return { step: "node-groups", name: undefined };
  if (path === "queues") return { step: "queues", name: undefined };
  const [, member] = /^cluster\.?(.*)$/.exec(path) ?? [];
  if (member === undefined) return undefined;
  const step = stepsOfCluster.find(([pattern]) => pattern.test(member))?.[1] ?? "cluster";
  return { step, name: clusterName(member, values.cluster) };
}

/** What the schema says about the specification, and what this console demands of tags. */
function issuesOf(specification: ClusterSpecification, { schema, tagPolicy }: Rules) {
  const issues = schema.safeParse(specification).error?.issues ?? [];
  // Those of the cluster's own tags stand at its rows (rowProblems).
  const demands = specificationTagRefusals(tagPolicy, specification).filter(
    ({ path }) => path[0] !== "cluster",
  );
  return [...issues, ...demands].map(({ path, message }) => ({ path: fieldPath(path), message }));
}

/** Two rows of one key, which a map of tags cannot show. */
function rowProblems({ cluster, nodeGroups, queues }: WizardValues, rules: Rules): Problem[] {
  const ofRows = (rows: TagRow[], policy?: TagPolicy) =>
    tagProblems<{ tags: TagRow[] }>({
      ...{ rows, policy, list: "tags" },
      nameOf: (row, half) => `tags.${row}.${half}`,
    });
  return [
    ...ofRows(cluster.tags, rules.tagPolicy).map((problem) => ({
      step: "tags" as const,
      ...problem,
    })),
    ...nodeGroups.flatMap((group, item) =>
      ofRows(group.tags).map((problem) => ({ step: "node-groups" as const, item, ...problem })),
    ),
    ...queues.flatMap((queue, item) =>
      ofRows(queue.tags).map((problem) => ({ step: "queues" as const, item, ...problem })),
    ),
  ];
}

/** One problem a field: the first one is the one to mend. */
function firstOfEach(problems: Problem[]): Problem[] {
  const seen = new Set<string>();
  return problems.filter(({ step, item, name }) => {
    const field = [step, item, name].join(" ");
    if (name !== undefined && seen.has(field)) return false;
    seen.add(field);
    return true;
  });
}

const order = ({ step, item = -1 }: Problem) =>
  steps.findIndex(({ id }) => id === step) * 100 + item;

/** All that is wrong in the wizard, each where it stands, in the order in which one comes by. */
export function problemsOf(values: WizardValues, rules: Rules): Problem[] {
  const issues = issuesOf(specificationOf(values), rules).map(({ path, message }) => ({
    ...(placeOf(path, values) ?? { step: "review" as const }),
    message,
  }));
  return firstOfEach([...rowProblems(values, rules), ...issues]).toSorted(
    (one, other) => order(one) - order(other),
  );
}
