import type { ExampleGroup, ExampleQueue } from "#sandbox/seed/examples.ts";

const id = {
  login: "pcs_b7c2x9m4qe",
  alignment: "pcs_t5h1z8k3wd",
  assembly: "pcs_y9r4n6v2ju",
};

const image = "aws-pcs-sample_ami-amzn2-x86_64-slurm-25.05";

/** A team that buys Spot for what can be repeated, and On-Demand for what cannot. */
export const genomicsGroups: ExampleGroup[] = [
  {
    id: id.login,
    daysOld: 143,
    request: (find) => ({
      computeNodeGroupName: "login",
      amiId: find.image(image),
      subnetIds: [find.subnet("hpc-public-a")],
      customLaunchTemplate: { id: find.template("hpc-login"), version: "2" },
      iamInstanceProfileArn: find.profile("AWSPCS-login-nodes"),
      scalingConfiguration: { minInstanceCount: 1, maxInstanceCount: 1 },
      instanceConfigs: [{ instanceType: "m7i.xlarge" }],
      tags: { team: "genomics", role: "login" },
    }),
  },
  {
    id: id.alignment,
    daysOld: 142,
    daysUnchanged: 12,
    request: (find) => ({
      computeNodeGroupName: "alignment-spot",
      amiId: find.image(image),
      subnetIds: ["hpc-private-a", "hpc-private-b", "hpc-private-c"].map(find.subnet),
      purchaseOption: "SPOT",
      spotOptions: { allocationStrategy: "price-capacity-optimized" },
      customLaunchTemplate: { id: find.template("hpc-spot"), version: "1" },
      iamInstanceProfileArn: find.profile("AWSPCS-hpc-nodes"),
      scalingConfiguration: { minInstanceCount: 0, maxInstanceCount: 200 },
      instanceConfigs: [{ instanceType: "c6i.32xlarge" }, { instanceType: "m6i.32xlarge" }],
      slurmConfiguration: {
        slurmCustomSettings: [
          { parameterName: "Weight", parameterValue: "10" },
          { parameterName: "Features", parameterValue: "spot,restartable" },
        ],
      },
      tags: { team: "genomics", "cost-center": "4410" },
    }),
  },
  {
    id: id.assembly,
    daysOld: 98,
    request: (find) => ({
      computeNodeGroupName: "assembly",
      amiId: find.image(image),
      subnetIds: [find.subnet("hpc-private-a")],
      purchaseOption: "ONDEMAND",
      customLaunchTemplate: { id: find.template("hpc-compute"), version: "2" },
      iamInstanceProfileArn: find.profile("AWSPCS-hpc-nodes"),
      scalingConfiguration: { minInstanceCount: 1, maxInstanceCount: 12 },
      instanceConfigs: [{ instanceType: "r7i.48xlarge" }],
      slurmConfiguration: {
        slurmCustomSettings: [
          { parameterName: "RealMemory", parameterValue: "1540000" },
          { parameterName: "Weight", parameterValue: "50" },
        ],
      },
    }),
  },
];

const setting = (parameterName: string, parameterValue: string) => ({
  parameterName,
  parameterValue,
});

export const genomicsQueues: ExampleQueue[] = [
  {
    id: "pcs_w1g6s3p8fn",
    daysOld: 142,
    request: {
      queueName: "alignment",
      computeNodeGroupConfigurations: [{ computeNodeGroupId: id.alignment }],
      slurmConfiguration: {
        slurmCustomSettings: [setting("Default", "YES"), setting("MaxTime", "1-00:00:00")],
      },
      tags: { team: "genomics" },
    },
  },
  {
    id: "pcs_d8k5b2v7mh",
    daysOld: 98,
    request: {
      queueName: "assembly",
      computeNodeGroupConfigurations: [{ computeNodeGroupId: id.assembly }],
      slurmConfiguration: { slurmCustomSettings: [setting("MaxTime", "7-00:00:00")] },
    },
  },
  {
    id: "pcs_q4e9j1t6rx",
    daysOld: 63,
    request: {
      queueName: "urgent",
      computeNodeGroupConfigurations: [
        { computeNodeGroupId: id.assembly },
        { computeNodeGroupId: id.alignment },
      ],
      slurmConfiguration: {
        slurmCustomSettings: [setting("PriorityTier", "10"), setting("MaxTime", "02:00:00")],
      },
    },
  },
];
