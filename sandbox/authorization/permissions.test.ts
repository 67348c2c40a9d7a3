import { expect, test } from "vitest";
import { noPassRoleKey, otherAdminKey, viewerKey } from "#sandbox/seed/identities.ts";
import { can, type PermissionSet } from "#sandbox/authorization/permissions.ts";
import { awsClients } from "#sandbox/testing/aws-clients.ts";
import { clusterRequest } from "#sandbox/testing/cluster-request.ts";
import { createCluster, refusal, startWithClient } from "#sandbox/testing/clusters.ts";
import { pcsClient } from "#sandbox/testing/pcs-client.ts";

const may = (permissions: PermissionSet, action: string) =>
  can({ principal: { accountId: "1", name: "user/x", userId: "x", permissions } }, action);

test.each<[PermissionSet, string, boolean]>([
  ["administrator", "iam:PassRole", true],
  ["operator", "iam:PassRole", true],
  ["operatorWithoutPassRole", "iam:PassRole", false],
  ["operatorWithoutPassRole", "pcs:CreateComputeNodeGroup", true],
  ["operator", "secretsmanager:GetSecretValue", false],
  ["viewer", "pcs:ListClusters", true],
  ["viewer", "pcs:DeleteCluster", false],
  ["viewer", "ec2:DescribeVpcs", true],
  ["viewer", "sts:AssumeRole", false],
  ["computeNode", "pcs:RegisterComputeNodeGroupInstance", true],
  ["computeNode", "pcs:RegisterComputeNodeGroupInstances", false],
  ["none", "ec2:DescribeVpcs", false],
  ["none", "sts:GetCallerIdentity", true],
])("%s and %s: %s", (permissions, action, expected) => {
  expect(may(permissions, action)).toBe(expected);
});

test("a viewer reads and changes nothing", async () => {
  const { endpoint, pcs: admin } = await startWithClient();
  await createCluster(admin);
  const pcs = pcsClient(endpoint, "us-east-1", viewerKey);
  expect((await pcs.listClusters()).clusters).toHaveLength(1);
  expect(await refusal(pcs.createCluster(clusterRequest({ clusterName: "mine" })))).toMatchObject({
    name: "AccessDeniedException",
    message: "arn:aws:iam::111122223333:user/viewer has no permission for pcs:CreateCluster.",
  });
  const { ec2, iam, secrets } = awsClients(endpoint, { credentials: viewerKey });
  expect((await ec2.describeVpcs()).Vpcs).toHaveLength(2);
  expect((await iam.listInstanceProfiles()).InstanceProfiles).toHaveLength(7);
  expect(await refusal(secrets.getSecretValue({ SecretId: "any" }))).toMatchObject({
    name: "AccessDeniedException",
  });
});

test("every protocol has its own refusal", async () => {
  const { endpoint } = await startWithClient();
  const { sts } = awsClients(endpoint);
  const { ec2, iam } = awsClients(endpoint, { credentials: noPassRoleKey });
  expect((await ec2.describeVpcs()).Vpcs).toHaveLength(2);
  expect((await iam.listInstanceProfiles()).InstanceProfiles).toHaveLength(7);
  expect((await sts.getCallerIdentity()).Account).toBe("111122223333");
  const nobody = {
    accessKeyId: "AKIASANDBOXNOBODY001",
    secretAccessKey: "none",
  };
  const unknown = awsClients(endpoint, { credentials: nobody });
  expect(await refusal(unknown.ec2.describeVpcs())).toMatchObject({ name: "AuthFailure" });
  expect(await refusal(unknown.iam.listInstanceProfiles())).toMatchObject({
    name: "InvalidClientTokenId",
  });
  expect(await refusal(unknown.secrets.describeSecret({ SecretId: "any" }))).toMatchObject({
    name: "UnrecognizedClientException",
  });
});

test("the accounts do not see each other", async () => {
  const { endpoint, pcs } = await startWithClient();
  await createCluster(pcs);
  const other = pcsClient(endpoint, "us-east-1", otherAdminKey);
  expect((await other.listClusters()).clusters).toEqual([]);
});
