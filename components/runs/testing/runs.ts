import { createPlan } from "#lib/pcs/spec/create-plan.ts";
import type { ClusterSpecification } from "#lib/pcs/spec/cluster-specification.ts";
import { expectedSeconds, type Plan } from "#lib/pcs/spec/plan.ts";
import type { Run, RunStep } from "#lib/pcs/view/run.ts";

const subnetIds = ["subnet-0a1b2c3d4e5f60718"];

const nodeGroup = (computeNodeGroupName: string): ClusterSpecification["nodeGroups"][number] => ({
  computeNodeGroupName,
  amiId: "ami-0a1b2c3d4e5f60718",
  subnetIds,
  customLaunchTemplate: { id: "lt-0a1b2c3d4e5f60718", version: "1" },
  iamInstanceProfileArn: "arn:aws:iam::111122223333:instance-profile/AWSPCS-nodes",
  scalingConfiguration: { minInstanceCount: 0, maxInstanceCount: 4 },
  instanceConfigs: [{ instanceType: "c6i.8xlarge" }],
});

/** A cluster with a group of login nodes, two others, and a queue for each of those. */
const specification: ClusterSpecification = {
  cluster: {
    clusterName: "weather",
    size: "SMALL",
    scheduler: { type: "SLURM", version: "25.11" },
    networking: { subnetIds, securityGroupIds: ["sg-0a1b2c3d4e5f60718"] },
  },
  nodeGroups: [nodeGroup("login"), nodeGroup("cpu"), nodeGroup("gpu")],
  queues: [
    { queueName: "batch", computeNodeGroups: ["cpu", "gpu"] },
    { queueName: "day", computeNodeGroups: ["cpu"] },
  ],
};

/** The time at which runs of tests began. */
export const began = Date.parse("2026-11-24T09:00:00Z");

/** So many seconds after that. */
export const at = (seconds: number) => new Date(began + seconds * 1000).toISOString();

/** A run of a plan before its first call. */
export const runOf = (plan: Plan, changes: Record<string, Partial<RunStep>> = {}): Run => {
  const steps = plan.map((step): RunStep => ({
    ...step,
    status: "waiting",
    expectedSeconds: expectedSeconds(step.operation),
    attempts: 0,
    adopted: false,
    requestIds: [],
    appeared: [],
    ...changes[step.key],
  }));
  return {
    id: "run",
    kind: "create",
    clusterNames: ["weather"],
    clusterIds: [],
    person: "local",
    status: "running",
    createdAt: at(0),
    stepsDone: steps.filter(({ status }) => status === "done").length,
    stepsInAll: steps.length,
    steps,
  };
};

/** A run that makes that cluster. */
export const creation = (changes: Record<string, Partial<RunStep>> = {}) =>
  runOf(createPlan(specification), changes);
