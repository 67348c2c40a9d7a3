import type { CreateClusterRequest } from "#lib/pcs/spec/cluster.ts";
import { freeAddress } from "#sandbox/pcs/cluster-network.ts";
import type { ClusterDocument } from "#sandbox/pcs/cluster-document.ts";
import { newController } from "#sandbox/pcs/new-controller.ts";
import { networkOf } from "#sandbox/seed/network.ts";
import type { Scope } from "#sandbox/store/resource.ts";
import type { Store } from "#sandbox/store/store.ts";

const day = 24 * 60 * 60 * 1000;

type ErrorInfo = { code: string; message: string };

type ClusterSeed = {
  id: string;
  age: number;
  request: Omit<CreateClusterRequest, "networking">;
  subnet: string;
  securityGroup: string;
  errorInfo?: ErrorInfo[];
};

/** Example clusters: names that both revisions of the reference allow, and room under the quota. */
export const clusterSeeds: ClusterSeed[] = [
  {
    id: "pcs_k3n8q2v7xa",
    age: 143 * day,
    request: {
      clusterName: "genomics",
      scheduler: { type: "SLURM", version: "25.05" },
      size: "MEDIUM",
      slurmConfiguration: { accounting: { mode: "STANDARD" } },
      tags: { team: "genomics", "cost-center": "4410" },
    },
    subnet: "hpc-private-a",
    securityGroup: "pcs-cluster",
  },
  {
    id: "pcs_f6d1w9t4ze",
    age: 41 * day,
    request: {
      clusterName: "cfd-production",
      scheduler: { type: "SLURM", version: "25.11" },
      size: "LARGE",
      slurmConfiguration: {
        scaleDownIdleTimeInSeconds: 1200,
        slurmCustomSettings: [
          { parameterName: "Prolog", parameterValue: "/opt/cfd/slurm/prolog.sh" },
          { parameterName: "SelectTypeParameters", parameterValue: "CR_CPU_Memory" },
          { parameterName: "PriorityWeightFairshare", parameterValue: "10000" },
        ],
        accounting: { mode: "STANDARD", defaultPurgeTimeInDays: 365 },
        slurmRest: { mode: "STANDARD" },
      },
      tags: { team: "aerodynamics", environment: "production", "cost-center": "2207" },
    },
    subnet: "hpc-private-b",
    securityGroup: "pcs-cluster",
  },
  {
    id: "pcs_m5r0h8c2jy",
    age: 2 * day,
    request: {
      clusterName: "materials-test",
      scheduler: { type: "SLURM", version: "25.11" },
      size: "SMALL",
      tags: { team: "materials", environment: "test" },
    },
    subnet: "lab-private-a",
    securityGroup: "lab-cluster",
    errorInfo: [
      {
        // The service's own codes are not documented: this one is made up.
        code: "NETWORK_INTERFACE_CREATION_FAILED",
        message: "The controller's network interface could not be created in the subnet.",
      },
    ],
  },
];

function seedDocument(seed: ClusterSeed, scope: Scope): ClusterDocument {
  const network = networkOf(scope);
  const subnet = network.subnets.find(({ name }) => name === seed.subnet);
  const group = network.securityGroups.find(({ name }) => name === seed.securityGroup);
  const address = subnet && freeAddress(subnet, "IPV4", new Set());
  if (!subnet || !group || !address) throw new Error(`No network for the seed ${seed.id}.`);
  const networking = { subnetIds: [subnet.id], securityGroupIds: [group.id] };
  const { scheduler, size, slurmConfiguration } = seed.request;
  return {
    scheduler,
    size,
    slurmConfiguration,
    networking,
    controller: seed.errorInfo
      ? undefined
      : newController(scope, seed.id, address, slurmConfiguration),
    errorInfo: seed.errorInfo,
  };
}

function insertSeed(store: Store, scope: Scope, seed: ClusterSeed, now: number): void {
  const createdAt = now - seed.age;
  store.resources.insert(scope, {
    type: "cluster",
    clusterId: "",
    id: seed.id,
    name: seed.request.clusterName,
    status: seed.errorInfo ? "CREATE_FAILED" : "ACTIVE",
    createdAt,
    modifiedAt: createdAt,
    document: JSON.stringify(seedDocument(seed, scope)),
    tags: seed.request.tags ?? {},
  });
}

/** Puts the example clusters into a store that nobody has used yet. */
export function seedClusters(store: Store, scope: Scope, now: number): void {
  if (store.properties.has("seeded") || !store.resources.isEmpty()) return;
  store.transaction(() => {
    for (const seed of clusterSeeds) insertSeed(store, scope, seed, now);
    store.properties.mark("seeded");
  });
}
