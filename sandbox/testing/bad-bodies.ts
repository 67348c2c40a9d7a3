import fc from "fast-check";
import { mutatedJson } from "#sandbox/testing/mutated-json.ts";
import { wholeRequests } from "#sandbox/testing/whole-requests.ts";

/** What goes into a signed request: nearly right, quite wrong, or no text at all. */
export type BadCall = { service: string; contentType: string; target: string; body: Uint8Array };

const toBytes = (text: string) => new TextEncoder().encode(text);

const junk = fc.oneof(
  fc.json().map(toBytes),
  fc.string({ unit: "binary", maxLength: 200 }).map(toBytes),
  fc.uint8Array({ maxLength: 200 }),
  fc
    .tuple(fc.constantFrom("[", '{"a":', "9", "\\u"), fc.integer({ min: 1, max: 5000 }))
    .map(([text, count]) => toBytes(text.repeat(count))),
);

/** A body that may have lost its end on the way. */
const cut = (bodies: fc.Arbitrary<Uint8Array>) =>
  fc
    .tuple(bodies, fc.double({ min: 0, max: 1, noNaN: true }))
    .map(([bytes, part]) => bytes.slice(0, Math.floor(bytes.length * part)));

const spoiled = (bodies: fc.Arbitrary<Uint8Array>) =>
  fc.oneof(
    { weight: 6, arbitrary: bodies },
    { weight: 1, arbitrary: cut(bodies) },
    { weight: 2, arbitrary: junk },
  );

const jsonCalls = (
  service: string,
  version: string,
  prefix: string,
  requests: [string, object][],
) =>
  fc.constantFrom(...requests).chain(([operation, request]) =>
    spoiled(mutatedJson(request).map(toBytes)).map((body) => ({
      service,
      contentType: `application/x-amz-json-${version}`,
      target: `${prefix}.${operation}`,
      body,
    })),
  );

/** Operations of the query protocol, and parameters that some of them take. */
const queryApis: [service: string, version: string, actions: string[], parameters: string[]][] = [
  [
    "ec2",
    "2016-11-15",
    ["Vpcs", "Subnets", "SecurityGroups", "Images", "Instances", "InstanceTypes"].concat([
      "LaunchTemplates",
      "LaunchTemplateVersions",
      "AvailabilityZones",
      "Regions",
    ]),
    [
      "Filter.1.Name",
      "Filter.1.Value.1",
      "MaxResults",
      "NextToken",
      "InstanceType.1",
      "SubnetId.1",
    ],
  ],
  [
    "iam",
    "2010-05-08",
    ["ListInstanceProfiles", "GetInstanceProfile", "GetRole"],
    ["InstanceProfileName", "Marker", "MaxItems", "PathPrefix", "RoleName"],
  ],
  [
    "sts",
    "2011-06-15",
    ["GetCallerIdentity", "AssumeRole", "AssumeRoleWithWebIdentity"],
    ["RoleArn", "RoleSessionName", "DurationSeconds", "Tags.member.1.Key", "WebIdentityToken"],
  ],
];

const parameterName = (names: string[]) =>
  fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...names) },
    fc.string({ maxLength: 40 }),
    fc.constantFrom("Filter", "Filter.0", "Filter.1.Value.x", "a.".repeat(200), "__proto__.x"),
  );

const parameterValue = fc.oneof(
  fc.constantFrom("vpc-id", "tag:Name", "*", "0", "-1", "1000", "1e9", "true", "subnet-1", ""),
  fc.string({ unit: "binary", maxLength: 60 }),
);

const queryCalls = fc.constantFrom(...queryApis).chain(([service, version, actions, names]) => {
  const parameters = fc.array(fc.tuple(parameterName(names), parameterValue), { maxLength: 8 });
  const form = fc.tuple(fc.constantFrom(...actions), parameters).map(([action, pairs]) => {
    const Action = service === "ec2" ? `Describe${action}` : action;
    const known: [string, string][] = [
      ["Action", Action],
      ["Version", version],
    ];
    return toBytes(new URLSearchParams([...known, ...pairs]).toString());
  });
  const contentType = "application/x-www-form-urlencoded";
  return spoiled(form).map((body) => ({ service, contentType, target: "", body }));
});

const secret = { SecretId: "pcs!slurm-secret-pcs_k3n8q2v7xa", VersionStage: "AWSCURRENT" };

/** Calls of every service of the sandbox, most of them of PCS. */
export const badCalls: fc.Arbitrary<BadCall> = fc.oneof(
  {
    weight: 7,
    arbitrary: jsonCalls(
      "pcs",
      "1.0",
      "AWSParallelComputingService",
      Object.entries(wholeRequests),
    ),
  },
  { weight: 2, arbitrary: queryCalls },
  {
    weight: 1,
    arbitrary: jsonCalls("secretsmanager", "1.1", "secretsmanager", [
      ["GetSecretValue", secret],
      ["DescribeSecret", secret],
    ]),
  },
);
