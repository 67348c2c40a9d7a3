import type { ExampleGroup, ExampleQueue } from "#sandbox/seed/examples.ts";

const id = { login: "pcs_e2s6l9v4gq", imaging: "pcs_c8w1r5n7tb" };

const image = "aws-pcs-sample_ami-al2023-x86_64-slurm-25.11";

/** A small team of another Region: one group to log in, one that works. */
export const seismicGroups: ExampleGroup[] = [
  {
    id: id.login,
    daysOld: 77,
    request: (find) => ({
      computeNodeGroupName: "login",
      amiId: find.image(image),
      subnetIds: [find.subnet("hpc-public-a")],
      customLaunchTemplate: { id: find.template("hpc-login"), version: "1" },
      iamInstanceProfileArn: find.profile("AWSPCS-login-nodes"),
      scalingConfiguration: { minInstanceCount: 1, maxInstanceCount: 1 },
      instanceConfigs: [{ instanceType: "c7i.large" }],
      tags: { team: "seismic", role: "login" },
    }),
  },
  {
    id: id.imaging,
    daysOld: 77,
    daysUnchanged: 5,
    request: (find) => ({
      computeNodeGroupName: "imaging",
      amiId: find.image(image),
      subnetIds: [find.subnet("hpc-private-a")],
      purchaseOption: "ONDEMAND",
      customLaunchTemplate: { id: find.template("hpc-compute"), version: "3" },
      iamInstanceProfileArn: find.profile("AWSPCS-hpc-nodes"),
      scalingConfiguration: { minInstanceCount: 2, maxInstanceCount: 24 },
      instanceConfigs: [{ instanceType: "c6i.32xlarge" }],
      tags: { team: "seismic" },
    }),
  },
];

export const seismicQueues: ExampleQueue[] = [
  {
    id: "pcs_a3z7h2k9mu",
    daysOld: 77,
    request: {
      queueName: "imaging",
      computeNodeGroupConfigurations: [{ computeNodeGroupId: id.imaging }],
      tags: { team: "seismic" },
    },
  },
];
