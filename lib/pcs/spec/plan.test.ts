import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createPlan } from "./create-plan.ts";
import { clusterSpecificationSchema } from "./cluster-specification.ts";
import { expectedSecondsOf, type Plan } from "./plan.ts";
import { childSteps, type Standing, teardownPlan } from "./teardown-plan.ts";

const specification = clusterSpecificationSchema("latest").parse({
  cluster: {
    clusterName: "hpc-lab",
    scheduler: { type: "SLURM", version: "25.05" },
    size: "SMALL",
    networking: { subnetIds: ["subnet-01234567"], securityGroupIds: ["sg-01234567"] },
  },
  nodeGroups: ["cpu", "gpu"].map((computeNodeGroupName) => ({
    computeNodeGroupName,
    subnetIds: ["subnet-01234567"],
    customLaunchTemplate: { id: "lt-01234567", version: "1" },
    iamInstanceProfileArn: "arn:aws:iam::111122223333:instance-profile/AWSPCS-nodes",
    scalingConfiguration: { minInstanceCount: 0, maxInstanceCount: 4 },
    instanceConfigs: [{ instanceType: "c6i.xlarge" }],
  })),
  queues: [
    { queueName: "all", computeNodeGroups: ["cpu", "gpu"] },
    { queueName: "none", computeNodeGroups: [] },
  ],
});

const order = (plan: Plan) => Object.fromEntries(plan.map(({ key, after }) => [key, after]));

/** Each step stands behind all that it needs. */
const isOrdered = (plan: Plan) =>
  plan.every(({ after }, index) =>
    after.every((key) => plan.slice(0, index).some((earlier) => earlier.key === key)),
  );

describe("the plan that makes a cluster", () => {
  it("makes groups side by side, and each queue as soon as its groups are there", () => {
    expect(order(createPlan(specification))).toEqual({
      cluster: [],
      "group/cpu": ["cluster"],
      "group/gpu": ["cluster"],
      "queue/all": ["cluster", "group/cpu", "group/gpu"],
      "queue/none": ["cluster"],
    });
  });

  it("takes as long as its longest chain", () => {
    const seconds = { CreateCluster: 100, CreateComputeNodeGroup: 10, CreateQueue: 1 };
    expect(expectedSecondsOf(createPlan(specification), seconds)).toBe(111);
    expect(expectedSecondsOf([])).toBe(0);
  });
});

const named = (id: string) => ({ id, name: id });

const standings: fc.Arbitrary<Standing> = fc
  .record({ groups: fc.nat(4), queues: fc.array(fc.option(fc.subarray(["g0", "g1", "g2", "g3"]))) })
  .map(({ groups, queues }) => ({
    cluster: named("c"),
    groups: Array.from({ length: groups }, (_, index) => named(`g${String(index)}`)),
    queues: queues.map((computeNodeGroupIds, index) => ({
      ...named(`q${String(index)}`),
      ...(computeNodeGroupIds && { computeNodeGroupIds }),
    })),
  }));

describe("the plan that tears clusters down", () => {
  it("deletes queues, then the groups that they had, then the cluster", () => {
    const standing = {
      cluster: named("c"),
      groups: [named("g1"), named("g2")],
      queues: [{ ...named("q1"), computeNodeGroupIds: ["g1"] }, named("q2")],
    };
    expect(order(teardownPlan([standing]))).toEqual({
      "queue/q1": [],
      "queue/q2": [],
      "group/g1": ["queue/q1", "queue/q2"],
      "group/g2": ["queue/q2"],
      "cluster/c": ["queue/q1", "queue/q2", "group/g1", "group/g2"],
    });
  });

  it("has a step for everything that stands, each behind what it needs", () => {
    fc.assert(
      fc.property(standings, (standing) => {
        const plan = teardownPlan([standing]);
        expect(isOrdered(plan)).toBe(true);
        expect(plan).toHaveLength(standing.groups.length + standing.queues.length + 1);
        expect(plan.at(-1)?.after).toHaveLength(childSteps(standing).length);
      }),
    );
  });
});
