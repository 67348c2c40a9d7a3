import { cfdGroups, cfdQueues } from "#sandbox/seed/cfd-production.ts";
import type { ExampleCluster } from "#sandbox/seed/examples.ts";
import { genomicsGroups, genomicsQueues } from "#sandbox/seed/genomics.ts";
import { seismicGroups, seismicQueues } from "#sandbox/seed/seismic.ts";

/** Example clusters: names that both revisions of the reference allow, and room under the quota. */
export const exampleClusters: ExampleCluster[] = [
  {
    id: "pcs_k3n8q2v7xa",
    daysOld: 143,
    request: (find) => ({
      clusterName: "genomics",
      scheduler: { type: "SLURM", version: "25.05" },
      size: "MEDIUM",
      networking: {
        subnetIds: [find.subnet("hpc-private-a")],
        securityGroupIds: [find.securityGroup("pcs-cluster")],
      },
      slurmConfiguration: { accounting: { mode: "STANDARD" } },
      tags: { team: "genomics", "cost-center": "4410" },
    }),
    groups: genomicsGroups,
    queues: genomicsQueues,
  },
  {
    id: "pcs_f6d1w9t4ze",
    daysOld: 41,
    request: (find) => ({
      clusterName: "cfd-production",
      scheduler: { type: "SLURM", version: "25.11" },
      size: "LARGE",
      networking: {
        subnetIds: [find.subnet("hpc-private-b")],
        securityGroupIds: [find.securityGroup("pcs-cluster")],
      },
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
    }),
    groups: cfdGroups,
    queues: cfdQueues,
  },
  {
    id: "pcs_m5r0h8c2jy",
    daysOld: 2,
    request: (find) => ({
      clusterName: "materials-test",
      scheduler: { type: "SLURM", version: "25.11" },
      size: "SMALL",
      networking: {
        subnetIds: [find.subnet("lab-private-a")],
        securityGroupIds: [find.securityGroup("lab-cluster")],
      },
      tags: { team: "materials", environment: "test" },
    }),
    groups: [],
    queues: [],
    errorInfo: [
      {
        // The service's own codes are not documented: this one is made up.
        code: "NETWORK_INTERFACE_CREATION_FAILED",
        message: "The controller's network interface could not be created in the subnet.",
      },
    ],
  },
];

/** The examples of a second Region, so that no two Regions look the same: one cluster rests, as its Slurm is too old. */
export const secondRegionClusters: ExampleCluster[] = [
  {
    id: "pcs_v9b4x1j6ds",
    daysOld: 77,
    request: (find) => ({
      clusterName: "seismic",
      scheduler: { type: "SLURM", version: "25.11" },
      size: "SMALL",
      networking: {
        subnetIds: [find.subnet("hpc-private-a")],
        securityGroupIds: [find.securityGroup("pcs-cluster")],
      },
      slurmConfiguration: { accounting: { mode: "STANDARD" } },
      tags: { team: "seismic", environment: "production" },
    }),
    groups: seismicGroups,
    queues: seismicQueues,
  },
  {
    id: "pcs_o7f2t8y3pc",
    daysOld: 402,
    request: (find) => ({
      clusterName: "climate-archive",
      scheduler: { type: "SLURM", version: "24.11" },
      size: "SMALL",
      networking: {
        subnetIds: [find.subnet("hpc-private-b")],
        securityGroupIds: [find.securityGroup("pcs-cluster")],
      },
      tags: { team: "climate" },
    }),
    groups: [],
    queues: [],
    suspended: true,
  },
];
