import type { AssumeRoleCommandInput, Credentials } from "@aws-sdk/client-sts";
import { expect, test } from "vitest";
import { otherAdminKey, viewerKey } from "#sandbox/seed/identities.ts";
import { awsClients, type TestCredentials } from "#sandbox/testing/aws-clients.ts";
import { refusal } from "#sandbox/testing/clusters.ts";
import { pcsClient } from "#sandbox/testing/pcs-client.ts";
import { startTestSandbox } from "#sandbox/testing/start-sandbox.ts";

const hour = 60 * 60 * 1000;

const roleArn = (name: string, accountId = "111122223333") =>
  `arn:aws:iam::${accountId}:role/${name}`;

const assume = (overrides: Partial<AssumeRoleCommandInput> = {}): AssumeRoleCommandInput => ({
  RoleArn: roleArn("pcs-console-viewer"),
  RoleSessionName: "ada@example.com",
  ...overrides,
});

function temporary(credentials: Credentials | undefined): TestCredentials {
  const { AccessKeyId = "", SecretAccessKey = "", SessionToken = "" } = credentials ?? {};
  return { accessKeyId: AccessKeyId, secretAccessKey: SecretAccessKey, sessionToken: SessionToken };
}

const start = async () => {
  const sandbox = await startTestSandbox();
  return { ...sandbox, ...awsClients(sandbox.endpoint) };
};

test("GetCallerIdentity says who one is", async () => {
  const { endpoint, sts } = await start();
  expect(await sts.getCallerIdentity()).toMatchObject({
    Account: "111122223333",
    Arn: "arn:aws:iam::111122223333:user/admin",
  });
  const others = await awsClients(endpoint, { credentials: otherAdminKey }).sts.getCallerIdentity();
  expect(others.Arn).toBe("arn:aws:iam::444455556666:user/admin");
});

test("AssumeRole gives credentials that work as the role's session", async () => {
  const { endpoint, sts } = await start();
  const { Credentials, AssumedRoleUser, SourceIdentity } = await sts.assumeRole(
    assume({ SourceIdentity: "ada", Tags: [{ Key: "team", Value: "cfd" }] }),
  );
  const arn = "arn:aws:sts::111122223333:assumed-role/pcs-console-viewer/ada@example.com";
  expect(AssumedRoleUser?.Arn).toBe(arn);
  expect(SourceIdentity).toBe("ada");
  expect(Credentials?.AccessKeyId).toMatch(/^ASIA[A-Z2-7]{16}$/);
  const credentials = temporary(Credentials);
  const identity = await awsClients(endpoint, { credentials }).sts.getCallerIdentity();
  expect(identity).toMatchObject({ Arn: arn, UserId: AssumedRoleUser?.AssumedRoleId });
  const pcs = pcsClient(endpoint, "us-east-1", credentials);
  expect((await pcs.listClusters()).clusters).toEqual([]);
});

test("credentials expire by the sandbox's clock", async () => {
  const { endpoint, sts, advance } = await start();
  const { Credentials } = await sts.assumeRole(assume({ DurationSeconds: 3600 }));
  const credentials = temporary(Credentials);
  const pcs = pcsClient(endpoint, "us-east-1", credentials);
  const { ec2 } = awsClients(endpoint, { credentials });
  advance(hour - 1);
  await pcs.listClusters();
  advance(1);
  expect(await refusal(pcs.listClusters())).toMatchObject({ name: "ExpiredTokenException" });
  expect(await refusal(ec2.describeVpcs())).toMatchObject({ name: "RequestExpired" });
});

test("credentials outlive a restart", async () => {
  const { endpoint, sts, close, dataDir } = await start();
  const { Credentials } = await sts.assumeRole(assume());
  await close();
  const again = await startTestSandbox({ dataDir });
  expect(again.endpoint).not.toBe(endpoint);
  const pcs = pcsClient(again.endpoint, "us-east-1", temporary(Credentials));
  expect((await pcs.listClusters()).clusters).toEqual([]);
});

test("credentials hold together only as they were issued", async () => {
  const { endpoint, sts } = await start();
  const [first, second] = await Promise.all([sts.assumeRole(assume()), sts.assumeRole(assume())]);
  const [one, two] = [temporary(first.Credentials), temporary(second.Credentials)];
  const spoiled = [
    { ...one, sessionToken: two.sessionToken },
    {
      ...one,
      sessionToken: one.sessionToken?.replace(/^./, (first) => (first === "A" ? "B" : "A")),
    },
    { accessKeyId: one.accessKeyId, secretAccessKey: one.secretAccessKey },
  ];
  for (const credentials of spoiled) {
    const { sts: other } = awsClients(endpoint, { credentials });
    expect(await refusal(other.getCallerIdentity())).toMatchObject({
      name: "InvalidClientTokenId",
    });
  }
  const { sts: mixed } = awsClients(endpoint, {
    credentials: { ...one, secretAccessKey: two.secretAccessKey },
  });
  expect(await refusal(mixed.getCallerIdentity())).toMatchObject({ name: "SignatureDoesNotMatch" });
});

test("a role of the other account opens the other account", async () => {
  const { endpoint, sts } = await start();
  const RoleArn = roleArn("pcs-console-admin", "444455556666");
  const { Credentials } = await sts.assumeRole(assume({ RoleArn }));
  const credentials = temporary(Credentials);
  const { ec2 } = awsClients(endpoint, { credentials });
  expect((await ec2.describeVpcs()).Vpcs?.[0]?.OwnerId).toBe("444455556666");
});

test.each([
  [{ RoleArn: roleArn("nobody") }, "AccessDenied"],
  [{ RoleArn: roleArn("AWSPCS-hpc-nodes") }, "AccessDenied"],
  [{ RoleArn: roleArn("pcs-console-admin", "999999999999") }, "AccessDenied"],
  [{ RoleSessionName: "a b" }, "ValidationError"],
  [{ DurationSeconds: 60 }, "ValidationError"],
  [{ DurationSeconds: 5 * 3600 }, "ValidationError"],
  [{ SourceIdentity: "x" }, "ValidationError"],
  [{ Tags: [{ Key: "", Value: "x" }] }, "ValidationError"],
  [{ Policy: "{}" }, "ValidationError"],
  [{ Tags: [{ Key: "aws:team", Value: "x" }] }, "ValidationError"],
  [{ Tags: ["team", "Team"].map((Key) => ({ Key, Value: "x" })) }, "InvalidParameterValue"],
  [{ TransitiveTagKeys: ["team"] }, "InvalidParameterValue"],
  [{ ExternalId: "x" }, "ValidationError"],
])("AssumeRole refuses %j", async (overrides, name) => {
  const { sts } = await start();
  expect(await refusal(sts.assumeRole(assume(overrides)))).toMatchObject({ name });
});

test("empty lists are no tags and no policies", async () => {
  const { sts } = await start();
  const empty = { Tags: [], TransitiveTagKeys: [], PolicyArns: [] };
  expect((await sts.assumeRole(assume(empty))).Credentials).toBeDefined();
});

test("whoever may not assume roles is told so", async () => {
  const { endpoint } = await startTestSandbox();
  const { sts } = awsClients(endpoint, { credentials: viewerKey });
  expect(await refusal(sts.assumeRole(assume()))).toMatchObject({
    name: "AccessDenied",
    message:
      "arn:aws:iam::111122223333:user/viewer has no permission for sts:AssumeRole. The role would be arn:aws:iam::111122223333:role/pcs-console-viewer.",
    $metadata: { httpStatusCode: 403 },
  });
});

test("what a session hands on stays as it is, and the next one is short", async () => {
  const { endpoint, sts } = await start();
  const first = await sts.assumeRole(
    assume({
      RoleArn: roleArn("pcs-console-admin"),
      SourceIdentity: "ada",
      Tags: [{ Key: "team", Value: "cfd" }],
      TransitiveTagKeys: ["team"],
    }),
  );
  const { sts: chained } = awsClients(endpoint, { credentials: temporary(first.Credentials) });
  expect((await chained.assumeRole(assume())).SourceIdentity).toBe("ada");
  const refused = [
    [{ SourceIdentity: "eve" }, "AccessDenied"],
    [{ DurationSeconds: 2 * 3600 }, "ValidationError"],
    [{ Tags: [{ Key: "team", Value: "ml" }] }, "InvalidParameterValue"],
  ] as const;
  for (const [overrides, name] of refused) {
    const request = assume({ ...overrides, Tags: "Tags" in overrides ? [...overrides.Tags] : [] });
    expect(await refusal(chained.assumeRole(request))).toMatchObject({ name });
  }
});

const jwt = (claims: object) =>
  [{ alg: "RS256" }, claims, {}]
    .map((part) => Buffer.from(JSON.stringify(part)).toString("base64url"))
    .join(".");

const claims = (exp: number) => ({
  iss: "https://idp.example.com",
  sub: "ada",
  aud: "pcs-console",
  exp,
});

const nextYear = Math.floor(Date.now() / 1000) + 365 * 24 * 3600;

test("AssumeRoleWithWebIdentity needs a token and no signature", async () => {
  const { endpoint, sts } = await start();
  const answer = await sts.assumeRoleWithWebIdentity({
    RoleArn: roleArn("pcs-console-operator"),
    RoleSessionName: "pod-1",
    WebIdentityToken: jwt(claims(nextYear)),
  });
  expect(answer).toMatchObject({
    SubjectFromWebIdentityToken: "ada",
    Audience: "pcs-console",
    Provider: "https://idp.example.com",
  });
  const credentials = temporary(answer.Credentials);
  const { sts: own } = awsClients(endpoint, { credentials });
  expect((await own.getCallerIdentity()).Arn).toMatch(/assumed-role\/pcs-console-operator\/pod-1$/);
});

test.each([
  ["no token", "not-a-token", "pcs-console-viewer", "InvalidIdentityTokenException"],
  ["a token without claims", jwt({}), "pcs-console-viewer", "InvalidIdentityTokenException"],
  ["an expired token", jwt(claims(1)), "pcs-console-viewer", "ExpiredTokenException"],
  ["a role for instances", jwt(claims(nextYear)), "AWSPCS-hpc-nodes", "AccessDenied"],
])("AssumeRoleWithWebIdentity refuses %s", async (_what, WebIdentityToken, role, name) => {
  const { sts } = await start();
  const call = sts.assumeRoleWithWebIdentity({
    RoleArn: roleArn(role),
    RoleSessionName: "pod-1",
    WebIdentityToken,
  });
  expect(await refusal(call)).toMatchObject({ name });
});
