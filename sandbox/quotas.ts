import { quotas as published } from "#lib/pcs/spec/limits.ts";

export type Quotas = {
  clusters: number;
  creatingClusters: number;
  computeNodeGroups: number;
  queues: number;
};

/** The quotas of PCS that --quota can set, by the names that it knows them by. */
export const defaultQuotas: Quotas = {
  clusters: published.clustersPerRegion,
  creatingClusters: published.clustersCreatingPerRegion,
  computeNodeGroups: published.computeNodeGroupsPerCluster,
  queues: published.queuesPerCluster,
};

export const quotaNames = Object.keys(defaultQuotas);

export const isQuotaName = (name: string): name is keyof Quotas =>
  Object.hasOwn(defaultQuotas, name);
