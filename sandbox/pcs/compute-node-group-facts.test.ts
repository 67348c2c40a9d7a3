import {
  AccessDeniedException,
  type CreateComputeNodeGroupCommandInput,
  ValidationException,
} from "@aws-sdk/client-pcs";
import { expect, test } from "vitest";
import { noPassRoleKey } from "#sandbox/seed/identities.ts";
import { createGroup, startWithCluster, startWithGroup } from "#sandbox/testing/active-cluster.ts";
import { subnetId } from "#sandbox/testing/cluster-request.ts";
import { refusal } from "#sandbox/testing/clusters.ts";
import { imageId, profileArn, templateId } from "#sandbox/testing/group-request.ts";
import { pcsClient } from "#sandbox/testing/pcs-client.ts";

type Change = Partial<CreateComputeNodeGroupCommandInput>;

const types = (...names: string[]) => ({
  instanceConfigs: names.map((instanceType) => ({ instanceType })),
});
const template = (name: string, version = "1") => ({
  customLaunchTemplate: { id: templateId(name), version },
});
const block = { ...template("ml-capacity-block"), purchaseOption: "CAPACITY_BLOCK" as const };

test.each<[string, Change, ...string[]]>([
  ["a subnet that is not there", { subnetIds: ["subnet-00000000"] }, "subnetIds[0]"],
  [
    "a subnet of another VPC",
    { subnetIds: [subnetId("hpc-private-a"), subnetId("lab-private-a")] },
    "subnetIds[1]",
  ],
  [
    "an instance type that is not there",
    types("c6i.8xlarge", "z9.large"),
    "instanceConfigs[1].instanceType",
  ],
  [
    "another architecture and number of vCPUs",
    types("c6i.8xlarge", "c7g.16xlarge"),
    "instanceConfigs[1].instanceType",
    "instanceConfigs[1].instanceType",
    "amiId",
  ],
  ["another number of GPUs", types("m7i.xlarge", "g5.xlarge"), "instanceConfigs[1].instanceType"],
  [
    "a template that is not there",
    { customLaunchTemplate: { id: "lt-00000000", version: "1" } },
    "customLaunchTemplate.id",
  ],
  [
    "a version that the template does not have",
    template("hpc-compute", "4"),
    "customLaunchTemplate.version",
  ],
  ["a template for another VPC", template("lab-compute"), "customLaunchTemplate"],
  ["a Spot template for On-Demand", template("hpc-spot"), "customLaunchTemplate"],
  [
    "a capacity block without its template",
    { purchaseOption: "CAPACITY_BLOCK" },
    "customLaunchTemplate",
  ],
  ["a capacity block of another type", block, "customLaunchTemplate"],
  ["no AMI anywhere", { amiId: undefined }, "amiId"],
  ["an AMI that is not there", { amiId: "ami-00000000" }, "amiId"],
  ["an AMI for another architecture", { amiId: imageId("arm64-slurm-25.11") }, "amiId"],
  ["an AMI whose Slurm is too old", { amiId: imageId("x86_64-slurm-24.05") }, "amiId"],
  [
    "a profile that is not there",
    { iamInstanceProfileArn: profileArn("AWSPCS-nothing") },
    "iamInstanceProfileArn",
  ],
  [
    "a profile without a role",
    { iamInstanceProfileArn: profileArn("AWSPCS-no-role") },
    "iamInstanceProfileArn",
  ],
])("%s is refused", async (_what, change, ...fields) => {
  const { pcs } = await startWithCluster();
  const error = await refusal(createGroup(pcs, change));
  expect(error).toBeInstanceOf(ValidationException);
  expect(error).toMatchObject({ reason: "other", fieldList: fields.map((name) => ({ name })) });
});

test.each<[string, Change]>([
  ["instance types that are equal choices", types("c7i.48xlarge", "m7i.48xlarge")],
  ["the template's AMI", { ...template("hpc-own-image"), amiId: undefined }],
  ["the latest version of a template", template("hpc-compute", "$Latest")],
  ["its default version", template("hpc-compute", "$Default")],
  ["a Spot template for Spot", { ...template("hpc-spot"), purchaseOption: "SPOT" }],
  ["a template that leaves the market open for Spot", { purchaseOption: "SPOT" }],
  ["a capacity block of its type", { ...block, ...types("p5.48xlarge") }],
  [
    "an interruptible reservation",
    { ...template("ml-interruptible"), purchaseOption: "INTERRUPTIBLE_CAPACITY_RESERVATION" },
  ],
  ["an AMI two versions behind", { amiId: imageId("x86_64-slurm-24.11") }],
  ["an AMI of many versions", { amiId: imageId("al2023-x86_64-2026") }],
  ["an AMI of one's own", { amiId: imageId("rocky9-x86_64") }],
  [
    "subnets in several zones",
    { subnetIds: [subnetId("hpc-private-a"), subnetId("hpc-public-b")] },
  ],
])("%s is accepted", async (_what, change) => {
  const { pcs } = await startWithCluster();
  expect((await createGroup(pcs, change)).status).toBe("CREATING");
});

test.each([
  ["2024-09-26" as const, "AWSPCS-plain-role", true],
  ["latest" as const, "AWSPCS-plain-role", false],
  ["2024-09-26" as const, "hpc-legacy-nodes", false],
  ["latest" as const, "hpc-legacy-nodes", true],
  ["latest" as const, "aws-pcs/hpc-gpu-nodes", true],
])("revision %s takes the profile %s: %s", async (revision, name, accepted) => {
  const { pcs } = await startWithCluster({ revision });
  const error = await refusal(createGroup(pcs, { iamInstanceProfileArn: profileArn(name) }));
  expect(error instanceof ValidationException).toBe(!accepted);
});

test("the caller must be allowed to pass the role, and the profile be of the account", async () => {
  const { pcs, endpoint, group } = await startWithGroup();
  const operator = pcsClient(endpoint, "us-east-1", noPassRoleKey);
  const denied = await refusal(createGroup(operator, { computeNodeGroupName: "more" }));
  expect(denied).toBeInstanceOf(AccessDeniedException);
  expect(String(denied)).toContain("iam:PassRole");
  const update = operator.updateComputeNodeGroup({
    clusterIdentifier: group.clusterId,
    computeNodeGroupIdentifier: group.id,
  });
  expect(await refusal(update)).toBeInstanceOf(AccessDeniedException);
  const foreign = "arn:aws:iam::444455556666:instance-profile/AWSPCS-hpc-nodes";
  expect(await refusal(createGroup(pcs, { iamInstanceProfileArn: foreign }))).toBeInstanceOf(
    AccessDeniedException,
  );
});
