import {
  type CreateClusterValues,
  emptyValues as emptyCluster,
} from "#components/clusters/create/values.ts";
import { isLike } from "#components/form/is-like.ts";
import { emptyValues as emptyGroup, type NodeGroupValues } from "#components/node-groups/values.ts";
import { emptyQueue, type QueueValues } from "#components/queues/values.ts";
import type { SlurmVersion } from "#lib/pcs/spec/slurm-versions.ts";

/** What stands in the wizard, as it was typed. A queue has its groups by name: they have no ids yet. */
export type WizardValues = {
  cluster: CreateClusterValues;
  nodeGroups: NodeGroupValues[];
  queues: QueueValues[];
  /** Whether node groups and queues get the cluster's tags as well. */
  tagsEverywhere: boolean;
};

export const emptyWizard = (version: SlurmVersion): WizardValues => ({
  cluster: emptyCluster(version),
  nodeGroups: [],
  queues: [],
  tagsEverywhere: true,
});

const listLike = <Item>(kept: unknown, like: Item): Item[] =>
  Array.isArray(kept) ? kept.filter((item: unknown) => isLike(item, like)) : [];

/** The values of a draft. Parts that an older version of the console wrote in another shape are left out. */
export function parseWizard(kept: unknown, version: SlurmVersion): WizardValues {
  const empty = emptyWizard(version);
  if (typeof kept !== "object" || kept === null) return empty;
  const members = new Map<string, unknown>(Object.entries(kept));
  const cluster = members.get("cluster");
  return {
    cluster: isLike(cluster, empty.cluster) ? cluster : empty.cluster,
    nodeGroups: listLike(members.get("nodeGroups"), emptyGroup),
    queues: listLike(members.get("queues"), emptyQueue),
    tagsEverywhere: members.get("tagsEverywhere") !== false,
  };
}
