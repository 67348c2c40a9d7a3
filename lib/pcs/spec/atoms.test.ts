import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { z } from "zod";
import { iamInstanceProfileArn, isMarkedProfile, resourceArn } from "./arns.ts";
import { clientToken } from "./client-token.ts";
import { clusterSlurmUpdate } from "./cluster-slurm.ts";
import { computeNodeGroupSlurmConfiguration } from "./compute-node-group-slurm.ts";
import { amiId, scalingConfiguration } from "./instances.ts";
import { nodeLifecycleUpdate } from "./lifecycle-actions.ts";
import { networkingRequest, subnetId } from "./networking.ts";
import { pageRequest } from "./paging.ts";
import { registerComputeNodeGroupInstanceRequest } from "./registration.ts";
import { untagResourceRequest } from "./tag-requests.ts";

/** Texts of a pattern, the same texts with one character more or less, and any text. */
const around = (pattern: RegExp) =>
  fc.oneof(
    fc.stringMatching(pattern),
    fc
      .tuple(fc.stringMatching(pattern), fc.nat(), fc.string({ maxLength: 1 }))
      .map(([text, at, other]) => {
        const cut = at % (text.length + 1);
        return text.slice(0, cut) + other + text.slice(cut + 1);
      }),
    fc.string(),
  );

const accepts = (schema: z.ZodType, value: unknown) => schema.safeParse(value).success;

const withScript = (script: object) => ({
  stages: {
    nodeReady: [{ name: "a", scriptSource: { scriptLocation: "s3://bucket/key" }, ...script }],
  },
});
const withSource = (source: object) =>
  withScript({ scriptSource: { scriptLocation: "s3://bucket/key", ...source } });

const registration = registerComputeNodeGroupInstanceRequest("latest");

/** Each text member: its pattern and lengths as today's model prints them, and how to try a value. */
const texts: [
  string,
  { pattern?: RegExp; lengths?: [number, number] },
  (value: string) => boolean,
][] = [
  ["SubnetId", { pattern: /^subnet-\w{8,17}$/ }, (value) => accepts(subnetId, value)],
  [
    "SecurityGroupId",
    { pattern: /^sg-\w{8,17}$/ },
    (value) =>
      accepts(networkingRequest, { subnetIds: ["subnet-0a1b2c3d"], securityGroupIds: [value] }),
  ],
  ["AmiId", { pattern: /^ami-[a-z0-9]+$/ }, (value) => accepts(amiId, value)],
  [
    "Arn",
    { pattern: /^arn:aws.*:pcs:.*:[0-9]{12}:.*\/[a-z0-9_\-]+$/, lengths: [1, 1011] },
    (value) => accepts(resourceArn("latest"), value),
  ],
  [
    "InstanceProfileArn",
    {
      pattern:
        /^arn:aws([a-zA-Z-]{0,10})?:iam::[0-9]{12}:instance-profile\/([!-~]{1,510}\/)?([\w+=,.@-]{1,128})$/,
    },
    (value) => accepts(iamInstanceProfileArn("latest"), value),
  ],
  ["SBClientToken", { lengths: [8, 100] }, (value) => accepts(clientToken, value)],
  [
    "BootstrapId",
    { pattern: /^[\S]+$/, lengths: [1, 1000] },
    (bootstrapId) => accepts(registration, { clusterIdentifier: "pcs_a", bootstrapId }),
  ],
  [
    "NodeLifecycleScriptNameString",
    { pattern: /^[A-Za-z0-9][A-Za-z0-9 _-]*$/, lengths: [1, 64] },
    (name) => accepts(nodeLifecycleUpdate, withScript({ name })),
  ],
  [
    "ScriptSourceScriptLocationString",
    {
      pattern:
        /^(s3:\/\/[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]\/.+|https:\/\/([a-zA-Z0-9](?:[a-zA-Z0-9_-]{0,61}[a-zA-Z0-9])?\.)+[a-zA-Z]{2,63}(?::[0-9]{1,5})?(?:[/?#][^\s]*)?)$/,
      lengths: [1, 1024],
    },
    (scriptLocation) => accepts(nodeLifecycleUpdate, withSource({ scriptLocation })),
  ],
  [
    "ScriptSourceS3VersionIdString",
    { lengths: [0, 1024] },
    (s3VersionId) => accepts(nodeLifecycleUpdate, withSource({ s3VersionId })),
  ],
  [
    "ScriptSourceChecksumString",
    { pattern: /^[a-fA-F0-9]{64}$/, lengths: [64, 64] },
    (checksum) => accepts(nodeLifecycleUpdate, withSource({ checksum })),
  ],
  [
    "NodeLifecycleScriptArgument",
    { lengths: [0, 256] },
    (argument) => accepts(nodeLifecycleUpdate, withScript({ arguments: [argument] })),
  ],
];

describe("texts are accepted exactly when the model accepts them", () => {
  it.each(texts)(
    "%s",
    (_shape, { pattern, lengths: [shortest, longest] = [0, Infinity] }, takes) => {
      const anyLength = fc.nat({ max: 40 }).map((more) => "a".repeat(more));
      const nearLongest = fc
        .integer({ min: -1, max: 1 })
        .map((more) => "a".repeat(Number.isFinite(longest) ? longest + more : 0));
      const candidate = fc.oneof(anyLength, nearLongest, around(pattern ?? /^.{0,300}$/));
      fc.assert(
        fc.property(candidate, (value) => {
          const length = Array.from(value).length;
          const allowed = length >= shortest && length <= longest && (pattern?.test(value) ?? true);
          expect(takes(value)).toBe(allowed);
        }),
        { numRuns: 500 },
      );
    },
  );
});

const updateSlurm = clusterSlurmUpdate;
const count = (minInstanceCount: number, maxInstanceCount: number) =>
  accepts(scalingConfiguration, { minInstanceCount, maxInstanceCount });

/** Each number: its range in today's model, with the 0 that the reference's words take out. */
const numbers: [string, (value: number) => boolean, (value: number) => boolean][] = [
  [
    "UpdateClusterSlurmConfigurationRequest, scaleDownIdleTimeInSeconds",
    (value) => value >= 1 && value <= 10_000_000,
    (scaleDownIdleTimeInSeconds) => accepts(updateSlurm, { scaleDownIdleTimeInSeconds }),
  ],
  [
    "AccountingRequest, defaultPurgeTimeInDays",
    (value) => value >= -1 && value <= 10_000 && value !== 0,
    (defaultPurgeTimeInDays) => accepts(updateSlurm, { accounting: { defaultPurgeTimeInDays } }),
  ],
  [
    "ComputeNodeGroupSlurmConfigurationRequest, scaleDownIdleTimeInSeconds",
    (value) => value >= -1 && value <= 10_000_000 && value !== 0,
    (scaleDownIdleTimeInSeconds) =>
      accepts(computeNodeGroupSlurmConfiguration, { scaleDownIdleTimeInSeconds }),
  ],
  [
    "ScalingConfigurationRequest, minInstanceCount",
    (value) => value >= 0 && value <= 2_147_483_647,
    (value) => count(value, 2_147_483_647),
  ],
  [
    "ScalingConfigurationRequest, maxInstanceCount",
    (value) => value >= 0 && value <= 2_147_483_647,
    (value) => count(0, value),
  ],
  [
    "ListClusters, maxResults, where 0 stands for the default",
    (value) => value >= 0 && value <= 100,
    (maxResults) => accepts(pageRequest, { maxResults }),
  ],
];

describe("numbers are accepted exactly when the reference accepts them", () => {
  const borders = [-1, 0, 1, 100, 10_000, 10_000_000, 2_147_483_647];
  const candidate = fc.oneof(
    fc.constantFrom(...borders.flatMap((border) => [border - 1, border, border + 1])),
    fc.integer(),
    fc.integer({ min: -5, max: 200 }),
    fc.double(),
  );

  it.each(numbers)("%s", (_member, allowed, takes) => {
    fc.assert(
      fc.property(candidate, (value) => {
        expect(takes(value)).toBe(Number.isInteger(value) && allowed(value));
      }),
      { numRuns: 500 },
    );
  });
});

describe("the reference of 2024-09-26", () => {
  it("has patterns of its own for ARNs", () => {
    const pattern = /^arn:aws*:pcs:.*:[0-9]{12}:.*\/[a-z0-9_\-]+$/;
    fc.assert(
      fc.property(around(pattern), (arn) => {
        expect(accepts(resourceArn("2024-09-26"), arn)).toBe(
          pattern.test(arn) && arn.length <= 1011,
        );
      }),
    );
  });

  it("wants the marker in the instance profile, where today the role has it", () => {
    const profile = (path: string) => `arn:aws:iam::111122223333:instance-profile/${path}`;
    const marked = [
      "AWSPCS-example-role-1",
      "aws-pcs/example-role-2",
      "hpc/aws-pcs/a",
      "hpc/AWSPCSa",
    ];
    const unmarked = ["compute", "my-aws-pcs/compute", "notAWSPCS", "aws-pcs"];
    for (const path of marked) {
      expect(accepts(iamInstanceProfileArn("2024-09-26"), profile(path))).toBe(true);
      expect(isMarkedProfile(profile(path))).toBe(true);
    }
    for (const path of unmarked) {
      expect(accepts(iamInstanceProfileArn("2024-09-26"), profile(path))).toBe(false);
      expect(accepts(iamInstanceProfileArn("latest"), profile(path))).toBe(true);
      expect(isMarkedProfile(profile(path))).toBe(false);
    }
  });
});

it("takes 1 to 200 keys to remove", () => {
  const request = (count: number) => ({
    resourceArn: "arn:aws:pcs:us-east-1:111122223333:cluster/pcs_k3n8q2v7xa",
    tagKeys: Array.from({ length: count }, (_, index) => `key-${index}`),
  });
  expect(
    [0, 1, 200, 201].map((keys) => accepts(untagResourceRequest("latest"), request(keys))),
  ).toEqual([false, true, true, false]);
});
