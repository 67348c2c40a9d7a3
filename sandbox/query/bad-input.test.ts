import fc from "fast-check";
import { expect, test } from "vitest";
import { call } from "#sandbox/testing/signed-request.ts";
import { startTestSandbox } from "#sandbox/testing/start-sandbox.ts";

const versions = { ec2: "2016-11-15", iam: "2010-05-08", sts: "2011-06-15" };

const actions = {
  ec2: ["DescribeInstances", "DescribeLaunchTemplateVersions", "DescribeImages", "DescribeVpcs"],
  iam: ["ListInstanceProfiles", "GetInstanceProfile", "GetRole"],
  sts: ["AssumeRole", "AssumeRoleWithWebIdentity", "GetCallerIdentity"],
};

const names = [
  ...["Filter.1.Name", "Filter.1.Value.1", "Filter.1.Value", "Filter", "MaxResults", "NextToken"],
  ...["DryRun", "InstanceId.1", "LaunchTemplateVersion.1", "LaunchTemplateId", "Owner.1"],
  ...[
    "PathPrefix",
    "Marker",
    "MaxItems",
    "InstanceProfileName",
    "RoleName",
    "RoleArn",
    "RoleSessionName",
  ],
  ...["Tags.member.1.Key", "Tags", "DurationSeconds", "WebIdentityToken", "__proto__", "1"],
];

const values = [
  ...["", "0", "-1", "1e9", "true", "tag:*", "\\", "*?[(", "\u0000\uFFFE<&>", "/"],
  ...["arn:aws:iam::111122223333:role/pcs-console-viewer", "a.b.c", "lt-0", "$Latest"],
];

const service = fc.constantFrom("ec2" as const, "iam" as const, "sts" as const);
const pair = fc.tuple(
  fc.oneof(fc.constantFrom(...names), fc.string()),
  fc.oneof(fc.constantFrom(...values), fc.string({ unit: "binary" })),
);

test("no form brings the sandbox down, or out of its protocol", async () => {
  const { endpoint, log } = await startTestSandbox();
  const request = service.chain((name) =>
    fc.tuple(fc.constant(name), fc.constantFrom(...actions[name]), fc.array(pair)),
  );
  await fc.assert(
    fc.asyncProperty(request, async ([name, action, pairs]) => {
      const form = new URLSearchParams([...pairs, ["Action", action], ["Version", versions[name]]]);
      const contentType = "application/x-www-form-urlencoded";
      const answer = await call(endpoint, { service: name, contentType, body: form.toString() });
      expect(answer.status).toBeLessThan(500);
      expect(answer.text).toMatch(/^<\?xml /);
    }),
    { numRuns: 500 },
  );
  expect(log.filter(({ level }) => level === "error")).toEqual([]);
});
