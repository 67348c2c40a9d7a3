import { paginateDescribeSubnets } from "@aws-sdk/client-ec2";
import { expect, test } from "vitest";
import { awsClients } from "#sandbox/testing/aws-clients.ts";
import { refusal } from "#sandbox/testing/clusters.ts";
import { call } from "#sandbox/testing/signed-request.ts";
import { startTestSandbox } from "#sandbox/testing/start-sandbox.ts";

const start = async () => {
  const sandbox = await startTestSandbox();
  return { ...sandbox, ...awsClients(sandbox.endpoint) };
};

test("pages follow one another to the end", async () => {
  const { ec2 } = await start();
  const pages: number[] = [];
  for await (const { Subnets = [] } of paginateDescribeSubnets({ client: ec2, pageSize: 5 }, {})) {
    pages.push(Subnets.length);
  }
  expect(pages).toEqual([5, 5, 2]);
});

test("a token is for its own request only", async () => {
  const { ec2 } = await start();
  const { NextToken } = await ec2.describeSubnets({ MaxResults: 5 });
  const Filters = [{ Name: "state", Values: ["available"] }];
  const invalid = { name: "InvalidNextToken", $metadata: { httpStatusCode: 400 } };
  expect(await refusal(ec2.describeSubnets({ NextToken, Filters }))).toMatchObject(invalid);
  expect(await refusal(ec2.describeVpcs({ NextToken }))).toMatchObject(invalid);
  expect(await refusal(ec2.describeVpcs({ NextToken: "AAAA" }))).toMatchObject(invalid);
});

test("what is named must exist, and look like an id", async () => {
  const { ec2 } = await start();
  const absent = "0123456789abcdef0";
  const calls = [
    [ec2.describeVpcs({ VpcIds: [`vpc-${absent}`] }), "InvalidVpcID.NotFound"],
    [ec2.describeVpcs({ VpcIds: ["hpc"] }), "InvalidVpcId.Malformed"],
    [ec2.describeSubnets({ SubnetIds: [`subnet-${absent}`] }), "InvalidSubnetID.NotFound"],
    [ec2.describeSecurityGroups({ GroupIds: [`sg-${absent}`] }), "InvalidGroup.NotFound"],
    [ec2.describeSecurityGroups({ GroupNames: ["nobody"] }), "InvalidGroup.NotFound"],
    [ec2.describeImages({ ImageIds: [`ami-${absent}`] }), "InvalidAMIID.NotFound"],
    [ec2.describeInstances({ InstanceIds: [`i-${absent}`] }), "InvalidInstanceID.NotFound"],
    [ec2.describeInstanceTypes({ InstanceTypes: ["t1.micro"] }), "InvalidInstanceType"],
    [ec2.describeRegions({ RegionNames: ["us-moon-1"] }), "InvalidParameterValue"],
  ] as const;
  for (const [answer, name] of calls) expect(await refusal(answer)).toMatchObject({ name });
});

test("DryRun says that one may", async () => {
  const { ec2 } = await start();
  expect(await refusal(ec2.describeInstances({ DryRun: true }))).toMatchObject({
    name: "DryRunOperation",
    $metadata: { httpStatusCode: 412 },
  });
});

const raw = (endpoint: string, body: string) =>
  call(endpoint, { service: "ec2", contentType: "application/x-www-form-urlencoded", body });

test.each([
  ["Action=RunInstances&Version=2016-11-15", "InvalidAction"],
  ["Version=2016-11-15", "InvalidAction"],
  ["Action=DescribeVpcs&Version=2010-05-08", "InvalidAction"],
  ["Action=DescribeVpcs&Version=2016-11-15&Colour=blue", "UnknownParameter"],
  ["Action=DescribeVpcs&Version=2016-11-15&MaxResults=4", "InvalidParameterValue"],
  ["Action=DescribeVpcs&Version=2016-11-15&MaxResults=many", "InvalidParameterValue"],
  ["Action=DescribeVpcs&Version=2016-11-15&DryRun=maybe", "InvalidParameterValue"],
  ["Action=DescribeVpcs&Version=2016-11-15&VpcId=vpc-1", "InvalidParameterValue"],
  ["Action=DescribeVpcs&Version=2016-11-15&Filter.1.Value.1=a", "MissingParameter"],
  ["Action=DescribeVpcs&Version=2016-11-15&Filter.1.Name=state", "MissingParameter"],
  [
    "Action=DescribeVpcs&Version=2016-11-15&Filter.1.Name=x&Filter.1.Value.1=a",
    "InvalidParameterValue",
  ],
  ["Action=DescribeVpcAttribute&Version=2016-11-15&Attribute=enableDnsSupport", "MissingParameter"],
])("%s is refused in EC2's form", async (body, code) => {
  const { endpoint } = await startTestSandbox();
  const answer = await raw(endpoint, body);
  const requestId = answer.headers.get("x-amzn-requestid") ?? "";
  expect(answer.status).toBe(400);
  expect(answer.headers.get("content-type")).toBe("text/xml;charset=UTF-8");
  expect(answer.text).toContain(`<Response><Errors><Error><Code>${code}</Code><Message>`);
  expect(answer.text).toContain(`</Errors><RequestID>${requestId}</RequestID></Response>`);
});

test.each([
  [{ secretAccessKey: "wrong" }, 401, "AuthFailure"],
  [{ accessKeyId: "AKIASANDBOXNOBODY001" }, 401, "AuthFailure"],
])(
  "a request that is not signed well is refused in EC2's form (%#)",
  async (signing, status, code) => {
    const { endpoint } = await startTestSandbox();
    const answer = await call(endpoint, { service: "ec2", ...signing });
    expect(answer.status).toBe(status);
    expect(answer.text).toContain(`<Code>${code}</Code>`);
  },
);
