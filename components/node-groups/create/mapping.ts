import { type Known, worldProblems } from "#components/node-groups/known.ts";
import { requestProblems, toName } from "#components/node-groups/names.ts";
import { createRequest, groupRequest } from "#components/node-groups/request.ts";
import type { NodeGroupValues } from "#components/node-groups/values.ts";
import type { FieldProblem, FormMapping } from "#components/form/spec-resolver.ts";
import { tagProblems } from "#components/tags/tag-problems.ts";
import {
  computeNodeGroupRefusals,
  createComputeNodeGroupRequest,
  type CreateComputeNodeGroupRequest,
} from "#lib/pcs/spec/compute-node-group.ts";
import type { Revision } from "#lib/pcs/spec/revision.ts";
import type { TagPolicy } from "#lib/pcs/spec/tag-policy.ts";

/** What the schema does not say of a new group: two tags of one key, what is known of EC2, the cluster's Slurm. */
export const newGroupProblems = (
  values: NodeGroupValues,
  known: Known,
  policy?: TagPolicy,
): FieldProblem<NodeGroupValues>[] => [
  ...tagProblems<NodeGroupValues>({
    ...{ rows: values.tags, policy, list: "tags" },
    nameOf: (row, half) => `tags.${row}.${half}`,
  }),
  ...worldProblems(values, known),
  // Beside the schema, which looks at such rules only when each member by itself is right.
  ...requestProblems(values, computeNodeGroupRefusals(groupRequest(values), known.version)),
];

/** How this form and CreateComputeNodeGroup, map onto each other. */
export const createNodeGroupMapping = (
  revision: Revision,
  cluster: string,
  known: Known,
  policy?: TagPolicy,
): FormMapping<NodeGroupValues, CreateComputeNodeGroupRequest> => ({
  schema: createComputeNodeGroupRequest(revision),
  toRequest: createRequest(cluster),
  toName,
  alsoRefuse: (values) => newGroupProblems(values, known, policy),
});
