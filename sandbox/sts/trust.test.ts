import { expect, test } from "vitest";
import { consoleKey } from "#sandbox/seed/identities.ts";
import { awsClients, type TestCredentials } from "#sandbox/testing/aws-clients.ts";
import { refusal } from "#sandbox/testing/clusters.ts";
import { control } from "#sandbox/testing/control.ts";
import { startTestSandbox } from "#sandbox/testing/start-sandbox.ts";

const account = "111122223333";
const roleArn = `arn:aws:iam::${account}:role/pcs-console-operator`;
const consoleArn = `arn:aws:iam::${account}:user/pcs-console`;
const Tags = [{ Key: "PcsConsoleRole", Value: "operator" }];
const request = { RoleArn: roleArn, RoleSessionName: "ada", SourceIdentity: "ada", Tags };

const trusting = (...statements: object[]) => ({
  Version: "2012-10-17",
  Statement: statements.map((statement) => ({ Effect: "Allow", ...statement })),
});

const everyAction = ["sts:AssumeRole", "sts:SetSourceIdentity", "sts:TagSession"];

async function start(trustPolicy: object) {
  const { endpoint } = await startTestSandbox();
  const side = control(endpoint);
  const { status } = await side.post("roles", { name: "pcs-console-operator", trustPolicy });
  expect(status).toBe(200);
  return { endpoint, side, ...awsClients(endpoint, { credentials: consoleKey }) };
}

test.each(everyAction)("a trust policy without %s lets nobody in who needs it", async (missing) => {
  const Action = everyAction.filter((action) => action !== missing);
  const { sts } = await start(trusting({ Principal: { AWS: consoleArn }, Action }));
  expect(await refusal(sts.assumeRole(request))).toMatchObject({
    name: "AccessDenied",
    message: `${consoleArn} has no permission for ${missing}. The role would be ${roleArn}.`,
  });
});

test.each<[string, object, object, boolean]>([
  ["the same external id", { ExternalId: "team-7" }, { "sts:ExternalId": "team-7" }, true],
  ["another external id", { ExternalId: "team-8" }, { "sts:ExternalId": "team-7" }, false],
  ["no external id", {}, { "sts:ExternalId": "team-7" }, false],
  ["a tag with the value", {}, { "aws:RequestTag/PcsConsoleRole": "operator" }, true],
  ["a tag with another value", {}, { "aws:RequestTag/PcsConsoleRole": "admin" }, false],
])("a condition is held against %s", async (_what, more, StringEquals, allowed) => {
  const Condition = { StringEquals };
  const { sts } = await start(
    trusting({ Principal: { AWS: consoleArn }, Action: everyAction, Condition }),
  );
  const answer = sts.assumeRole({ ...request, ...more });
  if (allowed) expect((await answer).SourceIdentity).toBe("ada");
  else expect(await refusal(answer)).toMatchObject({ name: "AccessDenied" });
});

test("the log of calls says in whose session each was made", async () => {
  const { endpoint, side, sts } = await start(
    trusting({ Principal: { AWS: consoleArn }, Action: everyAction }),
  );
  const { Credentials } = await sts.assumeRole(request);
  const credentials: TestCredentials = {
    accessKeyId: Credentials?.AccessKeyId ?? "",
    secretAccessKey: Credentials?.SecretAccessKey ?? "",
    sessionToken: Credentials?.SessionToken ?? "",
  };
  await awsClients(endpoint, { credentials }).ec2.describeVpcs();
  const [first, second] = await side.calls();
  expect(first).toMatchObject({ operation: "AssumeRole", session: null });
  expect(second).toMatchObject({
    operation: "DescribeVpcs",
    session: {
      arn: `arn:aws:sts::${account}:assumed-role/pcs-console-operator/ada`,
      sourceIdentity: "ada",
      tags: { PcsConsoleRole: "operator" },
    },
  });
});

test("policies of a role count instead of what it was seeded with, until a reset", async () => {
  const { endpoint, side } = await start(trusting({ Principal: "*", Action: "sts:*" }));
  const { iam } = awsClients(endpoint);
  const decisions = async () => {
    const { EvaluationResults = [] } = await iam.simulatePrincipalPolicy({
      PolicySourceArn: roleArn,
      ActionNames: ["pcs:ListClusters", "pcs:CreateCluster", "pcs:DeleteCluster"],
    });
    return EvaluationResults.map(({ EvalDecision }) => EvalDecision);
  };
  expect(await decisions()).toEqual(["allowed", "allowed", "allowed"]);
  const policies = [
    trusting(
      { Action: ["pcs:List*", "pcs:Create*"], Resource: "*" },
      { Effect: "Deny", Action: "pcs:Create*", Resource: "*" },
    ),
  ];
  await side.post("roles", { name: "pcs-console-operator", policies });
  expect(await decisions()).toEqual(["allowed", "explicitDeny", "implicitDeny"]);
  await side.post("reset");
  expect(await decisions()).toEqual(["allowed", "allowed", "allowed"]);
});

test("a policy that the sandbox would only half obey is refused", async () => {
  const { endpoint } = await startTestSandbox();
  const strange = trusting({
    Action: "*",
    Condition: { IpAddress: { "aws:SourceIp": "10.0.0.0/8" } },
  });
  const { status } = await control(endpoint).post("roles", {
    name: "pcs-console-viewer",
    policies: [strange],
  });
  expect(status).toBe(400);
});
