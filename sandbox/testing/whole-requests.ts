import { clusterRequest } from "#sandbox/testing/cluster-request.ts";
import { groupRequest } from "#sandbox/testing/group-request.ts";

const setting = (parameterName: string, parameterValue: string) => ({
  parameterName,
  parameterValue,
});

const clusterSlurm = {
  scaleDownIdleTimeInSeconds: 600,
  slurmCustomSettings: [setting("Prolog", "/opt/prolog.sh"), setting("MinJobAge", "300")],
  slurmdbdCustomSettings: [setting("CommitDelay", "1")],
  cgroupCustomSettings: [setting("ConstrainCores", "yes")],
  accounting: { mode: "STANDARD", defaultPurgeTimeInDays: 30 },
  slurmRest: { mode: "STANDARD" },
};

const groupSlurm = {
  scaleDownIdleTimeInSeconds: 120,
  slurmCustomSettings: [setting("Weight", "10"), setting("Gres", "fpga:2")],
  gresCustomSettings: [{ Name: "fpga", Count: "2" }],
};

const script = (name: string) => ({
  name,
  scriptSource: {
    scriptLocation: "s3://hpc-scripts/setup.sh",
    s3VersionId: "3HL4kqtJlcpXroDTDmJ",
    checksum: "0123456789abcdef".repeat(4),
  },
  arguments: ["--fast", ""],
  onError: "CONTINUE",
  executionPolicy: "EVERY_BOOT",
});

const nodeLifecycleActions = {
  stages: { nodeBootstrapped: [script("mount")], nodeReady: [script("warm up"), script("report")] },
  scriptCachingPolicy: "REFRESH_ON_REBOOT",
};

const common = { clientToken: "token-of-a-form" };
const tags = { team: "weather", "Cost Center": "" };
const page = { nextToken: "token", maxResults: 10 };

const cluster = { clusterIdentifier: "weather-forecast" };
const group = { ...cluster, computeNodeGroupIdentifier: "workers" };
const queue = { ...cluster, queueIdentifier: "batch" };
const resource = { resourceArn: "arn:aws:pcs:us-east-1:111122223333:cluster/pcs_k3n8q2v7xa" };

const queueMembers = {
  computeNodeGroupConfigurations: [{ computeNodeGroupId: "pcs_k3n8q2v7xa" }],
  slurmConfiguration: { slurmCustomSettings: [setting("Default", "YES")] },
};

const spot = {
  purchaseOption: "SPOT",
  spotOptions: { allocationStrategy: "lowest-price" },
};

const groupMembers = {
  ...groupRequest(),
  ...spot,
  slurmConfiguration: groupSlurm,
  nodeLifecycleActions,
  ...common,
};

/** A well-formed request of every operation, with every member that the operation has. */
export const wholeRequests: Record<string, object> = {
  CreateCluster: { ...clusterRequest(), slurmConfiguration: clusterSlurm, tags, ...common },
  GetCluster: cluster,
  ListClusters: page,
  UpdateCluster: {
    ...cluster,
    scheduler: { version: "26.05" },
    slurmConfiguration: clusterSlurm,
    ...common,
  },
  DeleteCluster: { ...cluster, ...common },
  CreateComputeNodeGroup: { ...groupMembers, tags },
  GetComputeNodeGroup: group,
  ListComputeNodeGroups: { ...cluster, ...page },
  UpdateComputeNodeGroup: { ...groupMembers, ...group },
  DeleteComputeNodeGroup: { ...group, ...common },
  CreateQueue: { ...cluster, queueName: "batch", ...queueMembers, tags, ...common },
  GetQueue: queue,
  ListQueues: { ...cluster, ...page },
  UpdateQueue: { ...queue, ...queueMembers, ...common },
  DeleteQueue: { ...queue, ...common },
  TagResource: { ...resource, tags },
  UntagResource: { ...resource, tagKeys: ["team", "Cost Center"] },
  ListTagsForResource: resource,
  RegisterComputeNodeGroupInstance: { ...cluster, bootstrapId: "pcs_k3n8q2v7xa:1" },
};
