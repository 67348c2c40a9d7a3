import { expect, test } from "vitest";
import { clusterRequest } from "#sandbox/testing/cluster-request.ts";
import { call } from "#sandbox/testing/signed-request.ts";
import { startTestSandbox } from "#sandbox/testing/start-sandbox.ts";

test("all bad fields come back in one ValidationException", async () => {
  const { endpoint } = await startTestSandbox();
  const body = JSON.stringify({
    ...clusterRequest(),
    clusterName: "1_",
    size: "HUGE",
    networking: { subnetIds: ["subnet-!"], securityGroupIds: [] },
    slurmConfiguration: { scaleDownIdleTimeInSeconds: 0 },
    tags: { "aws:x": "y" },
  });
  const answer = await call(endpoint, { target: "CreateCluster", body });
  expect(answer.status).toBe(400);
  expect(answer.headers.get("x-amzn-errortype")).toBe("ValidationException");
  expect(answer.json).toMatchObject({
    __type: "com.amazonaws.pcs#ValidationException",
    reason: "fieldValidationFailed",
    fieldList: [
      { name: "clusterName" },
      { name: "size" },
      { name: "networking.subnetIds[0]" },
      { name: "networking.securityGroupIds" },
      { name: "slurmConfiguration.scaleDownIdleTimeInSeconds" },
      { name: 'tags["aws:x"].key' },
    ],
  });
  expect(answer.text).toContain("belong to AWS");
});

test("a missing member fails validation, one of another JSON type cannot be parsed", async () => {
  const { endpoint } = await startTestSandbox();
  const nameless = { ...clusterRequest(), clusterName: undefined };
  const refused = async (body: object) =>
    (await call(endpoint, { target: "CreateCluster", body: JSON.stringify(body) })).json;
  const [name, size] = [[{ name: "clusterName" }], [{ name: "size" }]];
  expect(await refused(nameless)).toMatchObject({
    reason: "fieldValidationFailed",
    fieldList: name,
  });
  expect(await refused({ ...nameless, clusterName: null })).toMatchObject({
    reason: "fieldValidationFailed",
    fieldList: name,
  });
  expect(await refused({ ...nameless, clusterName: 5 })).toMatchObject({
    reason: "cannotParse",
    fieldList: name,
  });
  expect(await refused({ ...clusterRequest(), size: 1 })).toMatchObject({
    reason: "cannotParse",
    fieldList: size,
  });
});
