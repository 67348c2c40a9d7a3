import { paginateListInstanceProfiles } from "@aws-sdk/client-iam";
import { expect, test } from "vitest";
import { otherAdminKey } from "#sandbox/seed/identities.ts";
import { awsClients } from "#sandbox/testing/aws-clients.ts";
import { refusal } from "#sandbox/testing/clusters.ts";
import { startTestSandbox } from "#sandbox/testing/start-sandbox.ts";

const start = async () => awsClients((await startTestSandbox()).endpoint).iam;

test("profiles come in pages, by name", async () => {
  const iam = await start();
  const names: (string | undefined)[] = [];
  const sizes: number[] = [];
  for await (const page of paginateListInstanceProfiles({ client: iam, pageSize: 3 }, {})) {
    sizes.push(page.InstanceProfiles?.length ?? 0);
    names.push(...(page.InstanceProfiles ?? []).map((profile) => profile.InstanceProfileName));
  }
  expect(sizes).toEqual([3, 3, 1]);
  expect(names).toEqual(names.toSorted());
});

test("some profiles and some roles suit PCS, and not always together", async () => {
  const iam = await start();
  const { InstanceProfiles = [], IsTruncated } = await iam.listInstanceProfiles();
  expect(IsTruncated).toBe(false);
  const isMarked = (name = "", path = "") =>
    name.startsWith("AWSPCS") || path.includes("/aws-pcs/");
  const marks = InstanceProfiles.map(({ InstanceProfileName, Path, Roles: [role] = [] }) => [
    isMarked(InstanceProfileName, Path),
    isMarked(role?.RoleName, role?.Path),
  ]);
  for (const both of [true, false]) {
    for (const combination of [
      [both, both],
      [both, !both],
    ]) {
      expect(marks).toContainEqual(combination);
    }
  }
});

test("a path prefix chooses", async () => {
  const iam = await start();
  const { InstanceProfiles } = await iam.listInstanceProfiles({ PathPrefix: "/aws-pcs/" });
  expect(InstanceProfiles?.map(({ InstanceProfileName }) => InstanceProfileName)).toEqual([
    "hpc-gpu-nodes",
  ]);
});

test("GetInstanceProfile shows the role inside, or that there is none", async () => {
  const iam = await start();
  const { InstanceProfile } = await iam.getInstanceProfile({
    InstanceProfileName: "hpc-gpu-nodes",
  });
  expect(InstanceProfile).toMatchObject({
    Path: "/aws-pcs/",
    Arn: "arn:aws:iam::111122223333:instance-profile/aws-pcs/hpc-gpu-nodes",
    Roles: [{ Path: "/aws-pcs/", Arn: "arn:aws:iam::111122223333:role/aws-pcs/hpc-gpu-nodes" }],
    CreateDate: new Date("2025-11-03T13:40:02Z"),
  });
  const policy = decodeURIComponent(InstanceProfile?.Roles?.[0]?.AssumeRolePolicyDocument ?? "");
  expect(policy).toContain("ec2.amazonaws.com");
  const empty = await iam.getInstanceProfile({ InstanceProfileName: "AWSPCS-no-role" });
  expect(empty.InstanceProfile?.Roles).toEqual([]);
});

test("what is not there is NoSuchEntity", async () => {
  const iam = await start();
  expect(await refusal(iam.getInstanceProfile({ InstanceProfileName: "nobody" }))).toMatchObject({
    name: "NoSuchEntityException",
    $metadata: { httpStatusCode: 404 },
  });
});

test.each([
  [{ Marker: "AAAA" }, "ValidationError"],
  [{ MaxItems: 0 }, "ValidationError"],
  [{ PathPrefix: "aws-pcs" }, "ValidationError"],
])("ListInstanceProfiles refuses %j", async (request, name) => {
  const iam = await start();
  expect(await refusal(iam.listInstanceProfiles(request))).toMatchObject({ name });
});

test("IAM is the same in every Region, and each account has its own", async () => {
  const { endpoint } = await startTestSandbox();
  const arns = async (where: Parameters<typeof awsClients>[1]) => {
    const { InstanceProfiles } = await awsClients(endpoint, where).iam.listInstanceProfiles();
    return InstanceProfiles?.map(({ Arn }) => Arn);
  };
  const here = await arns({});
  expect(await arns({ region: "eu-west-1" })).toEqual(here);
  const other = await arns({ credentials: otherAdminKey });
  expect(other).toEqual(here?.map((arn) => arn?.replace("111122223333", "444455556666")));
});
