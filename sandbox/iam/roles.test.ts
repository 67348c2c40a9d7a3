import { expect, test } from "vitest";
import { otherAdminKey } from "#sandbox/seed/identities.ts";
import { awsClients } from "#sandbox/testing/aws-clients.ts";
import { refusal } from "#sandbox/testing/clusters.ts";
import { startTestSandbox } from "#sandbox/testing/start-sandbox.ts";

const start = async () => awsClients((await startTestSandbox()).endpoint).iam;

test.each([
  ["AWSPCS-hpc-nodes", "/", "ec2.amazonaws.com"],
  ["pcs-console-viewer", "/", "arn:aws:iam::444455556666:root"],
  ["AWSServiceRoleForEC2Spot", "/aws-service-role/spot.amazonaws.com/", "spot.amazonaws.com"],
])("GetRole shows %s and whom it trusts", async (RoleName, Path, trusted) => {
  const { Role } = await (await start()).getRole({ RoleName });
  const Arn = `arn:aws:iam::111122223333:role${Path}${RoleName}`;
  expect(Role).toMatchObject({ RoleName, Path, Arn });
  expect(decodeURIComponent(Role?.AssumeRolePolicyDocument ?? "")).toContain(trusted);
});

test("the second account has no role for Spot", async () => {
  const { endpoint } = await startTestSandbox();
  const { iam } = awsClients(endpoint, { credentials: otherAdminKey });
  const asked = iam.getRole({ RoleName: "AWSServiceRoleForEC2Spot" });
  expect(await refusal(asked)).toMatchObject({
    name: "NoSuchEntityException",
    $metadata: { httpStatusCode: 404 },
  });
});
