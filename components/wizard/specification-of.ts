import type { WizardValues } from "./values.ts";
import { toRequest } from "#components/clusters/create/values.ts";
import { type TagRow, tagsRequest, unless } from "#components/form/request-values.ts";
import { groupRequest } from "#components/node-groups/request.ts";
import type { NodeGroupValues } from "#components/node-groups/values.ts";
import type { QueueValues } from "#components/queues/values.ts";
import type {
  ClusterSpecification,
  NodeGroupSpecification,
  QueueSpecification,
} from "#lib/pcs/spec/cluster-specification.ts";

/** Its own tags win over those of the cluster. */
const merged = (inherited: TagRow[], own: TagRow[]) => tagsRequest([...inherited, ...own]);

/** The specification of a node group that its form stands for. */
export const nodeGroupOf = (
  values: NodeGroupValues,
  inherited: TagRow[],
): NodeGroupSpecification => ({
  ...groupRequest(values),
  tags: merged(inherited, values.tags),
});

/** The specification of a queue that its form stands for, its groups by name. */
export const queueOf = (
  { queueName, groups, slurmCustomSettings, tags }: QueueValues,
  inherited: TagRow[],
): QueueSpecification => ({
  queueName: queueName.trim(),
  computeNodeGroups: groups,
  slurmConfiguration: unless(slurmCustomSettings.length === 0, { slurmCustomSettings }),
  tags: merged(inherited, tags),
});

/** The specification that the wizard stands for. It may break rules: the schema tells. */
export function specificationOf(values: WizardValues): ClusterSpecification {
  const inherited = values.tagsEverywhere ? values.cluster.tags : [];
  return {
    cluster: toRequest(values.cluster),
    nodeGroups: values.nodeGroups.map((group) => nodeGroupOf(group, inherited)),
    queues: values.queues.map((queue) => queueOf(queue, inherited)),
  };
}
