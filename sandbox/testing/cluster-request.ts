import type { CreateClusterRequest } from "#lib/pcs/spec/cluster.ts";
import { networkOf } from "#sandbox/seed/network.ts";

/** The seeded network that tests name by its ids. */
export const network = networkOf({ accountId: "111122223333", region: "us-east-1" });

const idOf = (things: { id: string; name: string }[], wanted: string) => {
  const thing = things.find(({ name }) => name === wanted);
  if (!thing) throw new Error(`There is no ${wanted}.`);
  return thing.id;
};

export const subnetId = (name: string) => idOf(network.subnets, name);
export const securityGroupId = (name: string) => idOf(network.securityGroups, name);

/** A request that CreateCluster accepts. */
export const clusterRequest = (overrides: Partial<CreateClusterRequest> = {}) => ({
  clusterName: "weather-forecast",
  scheduler: { type: "SLURM" as const, version: "25.11" as const },
  size: "SMALL" as const,
  networking: {
    subnetIds: [subnetId("hpc-private-a")],
    securityGroupIds: [securityGroupId("pcs-cluster")],
  },
  ...overrides,
});
