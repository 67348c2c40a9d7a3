import fc from "fast-check";
import { expect, it } from "vitest";
import { specificationOf } from "./specification-of.ts";
import { parseWizard } from "./values.ts";
import { valuesOf } from "./values-of.ts";
import {
  clusterSpecificationSchema,
  type ClusterSpecification,
  type NodeGroupSpecification,
  type QueueSpecification,
} from "#lib/pcs/spec/cluster-specification.ts";
import { allocationStrategies } from "#lib/pcs/spec/instances.ts";
import {
  cachingPolicies,
  errorPolicies,
  executionPolicies,
} from "#lib/pcs/spec/lifecycle-actions.ts";
import { readSpecification } from "#lib/pcs/spec/read-specification.ts";

/** A member that may be left out. */
const maybe = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: undefined });

const word = (length: { minLength: number; maxLength: number }) =>
  fc.string({ unit: fc.constantFrom("a", "e", "m", "z", "0", "1", "9"), ...length });

const idOf = (kind: string) =>
  word({ minLength: 8, maxLength: 17 }).map((digits) => `${kind}-${digits}`);

const distinct = <Value>(arbitrary: fc.Arbitrary<Value>) =>
  fc.uniqueArray(arbitrary, { minLength: 1, maxLength: 3 });

const name = word({ minLength: 3, maxLength: 20 }).map((rest) => `n-${rest}`);

/** Tags have letters of any script, blanks at their ends, and names that objects have anyway. */
const tags = maybe(
  fc
    .uniqueArray(
      fc.tuple(
        fc.constantFrom("team", "Team", "constructor", "toString", " ends ", "größe:1", "a/b", "7"),
        fc.constantFrom("", "climate", " ", "true", "42"),
      ),
      { minLength: 1, maxLength: 4, selector: ([key]) => key },
    )
    .map((entries) => Object.fromEntries(entries)),
);

/** Some of these settings, in any order. */
const someOf = (settings: Record<string, string>) =>
  fc
    .shuffledSubarray(Object.entries(settings), { minLength: 1 })
    .map((entries) =>
      entries.map(([parameterName, parameterValue]) => ({ parameterName, parameterValue })),
    );

const unlessEmpty = <Members extends object>(members: fc.Arbitrary<Members>) =>
  members.map((each) =>
    Object.values(each).every((member) => member === undefined) ? undefined : each,
  );

const cluster: fc.Arbitrary<ClusterSpecification["cluster"]> = fc.record({
  clusterName: name,
  size: fc.constantFrom("MEDIUM", "LARGE"),
  scheduler: fc.record({
    type: fc.constant("SLURM"),
    version: fc.constantFrom("25.11", "26.05"),
  }),
  networking: fc.record({
    subnetIds: fc.tuple(idOf("subnet")),
    securityGroupIds: distinct(idOf("sg")),
    networkType: maybe(fc.constant("IPV6")),
  }),
  slurmConfiguration: unlessEmpty(
    fc.record({
      scaleDownIdleTimeInSeconds: maybe(fc.integer({ min: 1, max: 10_000_000 })),
      accounting: maybe(
        fc.record({
          mode: fc.constant("STANDARD"),
          defaultPurgeTimeInDays: maybe(fc.constantFrom(-1, 1, 10_000)),
        }),
      ),
      slurmRest: maybe(fc.record({ mode: fc.constant("STANDARD") })),
      slurmCustomSettings: maybe(
        someOf({
          JobRequeue: "1",
          Prolog: "/opt/a b/prolog.sh",
          SelectTypeParameters: "CR_CPU_Memory",
        }),
      ),
    }),
  ),
  tags,
});

const script = fc.record({
  scriptSource: fc.record({
    scriptLocation: fc.constantFrom("s3://bucket/setup.sh", "s3://bucket/a b.sh"),
    s3VersionId: maybe(idOf("v")),
    checksum: maybe(fc.constant("0a".repeat(32))),
  }),
  arguments: maybe(
    fc.array(fc.constantFrom("--at", " blank at both ends ", "a, b", "--x=ü"), {
      minLength: 1,
      maxLength: 4,
    }),
  ),
  onError: maybe(fc.constantFrom(...errorPolicies)),
  executionPolicy: maybe(fc.constantFrom(...executionPolicies)),
});

const scripts = maybe(
  fc
    .array(script, { minLength: 1, maxLength: 3 })
    .map((list) => list.map((each, index) => ({ name: `Step ${index} of it`, ...each }))),
);

const actions = fc
  .record({
    stages: fc.record({ nodeBootstrapped: scripts, nodeReady: scripts }),
    scriptCachingPolicy: maybe(fc.constantFrom(...cachingPolicies)),
  })
  .map((each) => ((each.stages.nodeBootstrapped ?? each.stages.nodeReady) ? each : undefined));

const purchase = fc.oneof(
  fc.record({
    purchaseOption: fc.constantFrom(
      undefined,
      "CAPACITY_BLOCK",
      "INTERRUPTIBLE_CAPACITY_RESERVATION",
    ),
  }),
  fc.record({
    purchaseOption: fc.constant("SPOT"),
    spotOptions: maybe(fc.record({ allocationStrategy: fc.constantFrom(...allocationStrategies) })),
  }),
);

const groupSlurm = unlessEmpty(
  fc.record({
    scaleDownIdleTimeInSeconds: maybe(fc.constantFrom(-1, 1, 600)),
    slurmCustomSettings: maybe(someOf({ Features: "a,b", Weight: "10", RealMemory: "4096" })),
    gresCustomSettings: maybe(
      fc.constantFrom<Record<string, string>[]>(
        [{ Name: "fpga", Count: "1", Flags: "CountOnly" }],
        [{ Name: "bandwidth", Count: "4G", Flags: "CountOnly" }, { AutoDetect: "nvml" }],
      ),
    ),
  }),
);

/** Static, dynamic and mixed groups. */
const scaling = fc
  .tuple(fc.constantFrom(0, 1, 3), fc.constantFrom(0, 1, 10))
  .map(([minInstanceCount, more]) => ({
    minInstanceCount,
    maxInstanceCount: minInstanceCount + more,
  }));

const group: fc.Arbitrary<NodeGroupSpecification> = fc
  .tuple(
    fc.record({
      computeNodeGroupName: name,
      amiId: maybe(idOf("ami")),
      subnetIds: distinct(idOf("subnet")),
      customLaunchTemplate: fc.record({
        id: fc.constant("lt-0a1b2c3d"),
        version: fc.constantFrom("$Latest", "$Default", "7"),
      }),
      iamInstanceProfileArn: fc.constant("arn:aws:iam::111122223333:instance-profile/AWSPCS-nodes"),
      scalingConfiguration: scaling,
      instanceConfigs: distinct(
        fc.constantFrom("c7i.large", "c7i.48xlarge", "u-6tb1.metal", "hpc7a.96xlarge"),
      ).map((types) => types.map((instanceType) => ({ instanceType }))),
      slurmConfiguration: groupSlurm,
      nodeLifecycleActions: actions,
      tags,
    }),
    purchase,
  )
  .map(([members, bought]) => ({ ...members, ...bought }));

const queue = (names: string[]): fc.Arbitrary<QueueSpecification> =>
  fc.record({
    queueName: name,
    computeNodeGroups: fc.shuffledSubarray(names),
    slurmConfiguration: maybe(
      fc.record({ slurmCustomSettings: someOf({ MaxTime: "1-00:00:00", PriorityTier: "10" }) }),
    ),
    tags,
  });

const specifications: fc.Arbitrary<ClusterSpecification> = fc
  .uniqueArray(group, { maxLength: 4, selector: (each) => each.computeNodeGroupName })
  .chain((nodeGroups) =>
    fc.record({
      cluster,
      nodeGroups: fc.constant(nodeGroups),
      queues: fc.uniqueArray(
        queue(nodeGroups.map(({ computeNodeGroupName }) => computeNodeGroupName)),
        { maxLength: 3, selector: (each) => each.queueName },
      ),
    }),
  );

/** As it is sent and kept: members that are left out are not there. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

it("the wizard asks for just the specification that it was opened with", () => {
  fc.assert(
    fc.property(specifications, (specification) => {
      const json = plain(specification);
      expect(clusterSpecificationSchema("latest").safeParse(json).error?.issues).toBeUndefined();
      const values = valuesOf(readSpecification(json, "latest").specification);
      expect(plain(specificationOf(values))).toEqual(json);
      expect(plain(specificationOf(parseWizard(plain(values), "25.11")))).toEqual(json);
    }),
    { numRuns: 100 },
  );
});
