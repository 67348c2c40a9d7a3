import type { ExampleGroup, ExampleQueue } from "#sandbox/seed/examples.ts";

const id = {
  login: "pcs_h3m7q1d9zs",
  solver: "pcs_n6x2c8f5la",
  postprocessing: "pcs_u4v9w3e1kt",
  meshing: "pcs_p8b5y2h7gr",
};

const setting = (parameterName: string, parameterValue: string) => ({
  parameterName,
  parameterValue,
});

/** Tightly coupled jobs over EFA, which need one zone and one image; GPUs to look at the results. */
export const cfdGroups: ExampleGroup[] = [
  {
    id: id.login,
    daysOld: 41,
    request: (find) => ({
      computeNodeGroupName: "login",
      amiId: find.image("aws-pcs-sample_ami-al2023-x86_64-slurm-25.11"),
      subnetIds: [find.subnet("hpc-public-b")],
      customLaunchTemplate: { id: find.template("hpc-login"), version: "1" },
      iamInstanceProfileArn: find.profile("AWSPCS-login-nodes"),
      scalingConfiguration: { minInstanceCount: 2, maxInstanceCount: 2 },
      instanceConfigs: [{ instanceType: "c7i.large" }],
      tags: { team: "aerodynamics", role: "login" },
    }),
  },
  {
    id: id.solver,
    daysOld: 41,
    daysUnchanged: 6,
    request: (find) => ({
      computeNodeGroupName: "solver-hpc7a",
      amiId: find.image("hpc-rocky9-x86_64"),
      subnetIds: [find.subnet("hpc-private-b")],
      purchaseOption: "ONDEMAND",
      customLaunchTemplate: { id: find.template("hpc-efa-two-cards"), version: "1" },
      iamInstanceProfileArn: find.profile("AWSPCS-hpc-nodes"),
      scalingConfiguration: { minInstanceCount: 0, maxInstanceCount: 256 },
      instanceConfigs: [{ instanceType: "hpc7a.96xlarge" }],
      slurmConfiguration: {
        scaleDownIdleTimeInSeconds: 300,
        slurmCustomSettings: [setting("Features", "efa,hpc7a"), setting("Weight", "20")],
      },
      nodeLifecycleActions: {
        stages: {
          nodeBootstrapped: [
            {
              name: "mount scratch",
              scriptSource: {
                scriptLocation: "s3://cfd-production-scripts/mount-scratch.sh",
                checksum: "9f2c7b1e04d3a8655b6e0c3f7a914d28c1e5f0b2a7d84936e8c1b05f3d7a6294",
              },
              arguments: ["--file-system", "scratch", "/scratch"],
            },
          ],
          nodeReady: [
            {
              name: "check fabric",
              scriptSource: { scriptLocation: "s3://cfd-production-scripts/check-fabric.sh" },
              onError: "CONTINUE",
              executionPolicy: "EVERY_BOOT",
            },
          ],
        },
        scriptCachingPolicy: "REFRESH_ON_REBOOT",
      },
      tags: { team: "aerodynamics", "cost-center": "2207" },
    }),
  },
  {
    id: id.postprocessing,
    daysOld: 33,
    request: (find) => ({
      computeNodeGroupName: "postprocessing-gpu",
      amiId: find.image("hpc-rocky9-x86_64"),
      subnetIds: [find.subnet("hpc-private-b"), find.subnet("hpc-private-c")],
      purchaseOption: "ONDEMAND",
      customLaunchTemplate: { id: find.template("hpc-compute"), version: "3" },
      iamInstanceProfileArn: find.profile("aws-pcs/hpc-gpu-nodes"),
      scalingConfiguration: { minInstanceCount: 1, maxInstanceCount: 16 },
      instanceConfigs: [{ instanceType: "g6e.48xlarge" }],
      slurmConfiguration: {
        slurmCustomSettings: [setting("Gres", "gpu:l40s:8")],
        gresCustomSettings: [{ Name: "gpu", Type: "l40s", File: "/dev/nvidia[0-7]" }],
      },
    }),
  },
  {
    id: id.meshing,
    daysOld: 33,
    request: (find) => ({
      computeNodeGroupName: "meshing",
      amiId: find.image("aws-pcs-sample_ami-al2023-x86_64-slurm-25.11"),
      subnetIds: [find.subnet("hpc-private-a"), find.subnet("hpc-private-b")],
      purchaseOption: "SPOT",
      spotOptions: { allocationStrategy: "capacity-optimized" },
      customLaunchTemplate: { id: find.template("hpc-compute"), version: "$Latest" },
      iamInstanceProfileArn: find.profile("AWSPCS-hpc-nodes"),
      scalingConfiguration: { minInstanceCount: 0, maxInstanceCount: 40 },
      instanceConfigs: [{ instanceType: "c7i.48xlarge" }, { instanceType: "m7i.48xlarge" }],
    }),
  },
];

export const cfdQueues: ExampleQueue[] = [
  {
    id: "pcs_z2s8l6g4vb",
    daysOld: 41,
    request: {
      queueName: "solver",
      computeNodeGroupConfigurations: [{ computeNodeGroupId: id.solver }],
      slurmConfiguration: {
        slurmCustomSettings: [
          setting("Default", "YES"),
          setting("OverSubscribe", "EXCLUSIVE"),
          setting("MaxTime", "2-00:00:00"),
        ],
      },
      tags: { team: "aerodynamics" },
    },
  },
  {
    id: "pcs_r7a3o5i9ec",
    daysOld: 33,
    request: {
      queueName: "postprocessing",
      computeNodeGroupConfigurations: [{ computeNodeGroupId: id.postprocessing }],
    },
  },
  {
    id: "pcs_j1f4t8u2xy",
    daysOld: 33,
    daysUnchanged: 6,
    request: {
      queueName: "preparation",
      computeNodeGroupConfigurations: [
        { computeNodeGroupId: id.meshing },
        { computeNodeGroupId: id.postprocessing },
      ],
    },
  },
  {
    id: "pcs_m9d6k2n5wq",
    daysOld: 6,
    request: {
      queueName: "express",
      computeNodeGroupConfigurations: [
        { computeNodeGroupId: id.solver },
        { computeNodeGroupId: id.meshing },
      ],
      slurmConfiguration: {
        slurmCustomSettings: [setting("PriorityTier", "100"), setting("MaxTime", "00:30:00")],
      },
    },
  },
];
