import { expect, it, onTestFinished, vi } from "vitest";
import { consoleItself } from "#lib/auth/console.ts";
import { testConnection } from "#lib/aws/testing/connection.ts";
import { adminKey } from "#sandbox/seed/identities.ts";
import { startTestSandbox } from "#sandbox/testing/start-sandbox.ts";
import { listImages } from "#lib/aws/choices/images.ts";
import { listInstanceProfiles } from "#lib/aws/choices/instance-profiles.ts";
import { listInstanceTypeOfferings, listInstanceTypes } from "#lib/aws/choices/instance-types.ts";
import {
  listLaunchTemplates,
  listLaunchTemplateVersions,
} from "#lib/aws/choices/launch-templates.ts";
import { listSecurityGroups, listSubnets } from "#lib/aws/choices/network.ts";

let connections = 0;

/** A connection of the test's own to a sandbox of its own: clients are kept by connection. */
async function setUp() {
  const { endpoint } = await startTestSandbox();
  vi.stubEnv("AWS_ENDPOINT_URL", endpoint);
  vi.stubEnv("AWS_ACCESS_KEY_ID", adminKey.accessKeyId);
  vi.stubEnv("AWS_SECRET_ACCESS_KEY", adminKey.secretAccessKey);
  onTestFinished(() => void vi.unstubAllEnvs());
  const connection = testConnection({ id: `choices-${String((connections += 1))}` });
  const context = { caller: consoleItself, connection };
  const fail = (operation: string, error: string) =>
    fetch(`${endpoint}/_sandbox/faults`, {
      method: "POST",
      body: JSON.stringify({ operation, times: 1, error }),
    });
  return { context, fail };
}

it("lists subnets by name with zone and free addresses, and security groups of one VPC", async () => {
  const { context } = await setUp();
  const subnets = await listSubnets(context, {});
  if (!subnets.ok) throw new Error(subnets.error.message);
  expect(subnets.value[0]).toMatchObject({
    name: "hpc-private-a",
    zone: "us-east-1a",
    freeAddresses: 4021,
  });
  const vpc = subnets.value[0]?.vpcId;
  const groups = await listSecurityGroups(context, { vpc });
  expect(groups.ok && groups.value.map(({ name }) => name)).toEqual([
    "default",
    "login-ssh",
    "pcs-cluster",
  ]);
  expect(await listSecurityGroups(context, {})).toMatchObject({ ok: false });
});

it("lists launch templates without those of PCS itself, and tells what versions set", async () => {
  const { context } = await setUp();
  const templates = await listLaunchTemplates(context, {});
  if (!templates.ok) throw new Error(templates.error.message);
  expect(templates.value.map(({ name }) => name)).not.toContainEqual(
    expect.stringContaining("do-not-delete"),
  );
  const template = templates.value.find(({ name }) => name === "ml-capacity-block")?.id;
  expect(await listLaunchTemplateVersions(context, { template })).toMatchObject({
    ok: true,
    value: [
      {
        number: 1,
        isDefault: true,
        instanceType: "p5.48xlarge",
        marketType: "capacity-block",
        networkInterfaces: { count: 32, efa: 32, publicAddress: false },
        securityGroupIds: [expect.stringMatching(/^sg-/)],
      },
    ],
  });
});

it("lists AWS's sample images with their Slurm versions, and the account's own", async () => {
  const { context } = await setUp();
  const images = await listImages(context, {});
  if (!images.ok) throw new Error(images.error.message);
  expect(images.value[0]).toMatchObject({
    sample: true,
    slurmVersions: ["25.05", "25.11", "26.05"],
  });
  expect(images.value.filter(({ sample }) => !sample)).toHaveLength(2);
  expect(images.value.find(({ name }) => name.includes("slurm-24.11"))).toMatchObject({
    slurmVersions: ["24.11"],
  });
});

it("lists instance types with what Slurm and people ask, and the zones that have them", async () => {
  const { context } = await setUp();
  const types = await listInstanceTypes(context, {});
  expect(types.ok && types.value.find(({ name }) => name === "p5.48xlarge")).toMatchObject({
    vCpus: 192,
    memoryMiB: 2_097_152,
    architecture: "x86_64",
    gpus: 8,
    gpuName: "H100",
    efa: true,
  });
  const offerings = await listInstanceTypeOfferings(context, {});
  expect(offerings.ok && offerings.value.get("hpc7a.96xlarge")).toEqual(["us-east-1b"]);
});

it("lists instance profiles with the role inside", async () => {
  const { context } = await setUp();
  const profiles = await listInstanceProfiles(context, {});
  expect(
    profiles.ok && profiles.value.find(({ name }) => name === "AWSPCS-plain-role"),
  ).toMatchObject({
    path: "/",
    role: { name: "ec2-default" },
  });
});

it.each([
  ["ec2", "UnauthorizedOperation", "DescribeSubnets", listSubnets],
  ["ec2", "UnauthorizedOperation", "DescribeImages", listImages],
  ["iam", "AccessDenied", "ListInstanceProfiles", listInstanceProfiles],
] as const)("names %s's action when it is not allowed", async (service, error, name, list) => {
  const { context, fail } = await setUp();
  await fail(name, error);
  expect(await list(context, {})).toMatchObject({
    ok: false,
    error: { kind: "denied", advice: `The console's AWS identity needs ${service}:${name}.` },
  });
});
