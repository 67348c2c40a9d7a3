import {
  AccessDeniedException,
  GetClusterCommand,
  ResourceNotFoundException,
  ValidationException,
} from "@aws-sdk/client-pcs";
import { expect, test } from "vitest";
import { pcsClient } from "#sandbox/testing/pcs-client.ts";
import { startTestSandbox } from "#sandbox/testing/start-sandbox.ts";

async function start() {
  const { endpoint } = await startTestSandbox({ seed: true });
  const get = async (clusterIdentifier: string, region?: string) =>
    (await pcsClient(endpoint, region).send(new GetClusterCommand({ clusterIdentifier }))).cluster;
  const refusal = (clusterIdentifier: string, region?: string) =>
    get(clusterIdentifier, region).then(
      () => undefined,
      (error: unknown) => error,
    );
  return { get, refusal };
}

test("a cluster is found by its name and by its id", async () => {
  const { get } = await start();
  const byName = await get("cfd-production");
  expect(byName).toMatchObject({ name: "cfd-production", size: "LARGE", status: "ACTIVE" });
  expect(await get(byName?.id ?? "")).toEqual(byName);
});

test("a failed creation says why, and has no controller", async () => {
  const { get } = await start();
  const failed = await get("materials-test");
  expect(failed).toMatchObject({
    status: "CREATE_FAILED",
    errorInfo: [{ code: "NETWORK_INTERFACE_CREATION_FAILED" }],
  });
  expect(failed).not.toHaveProperty("endpoints");
  expect(failed).not.toHaveProperty("slurmConfiguration");
});

test("an unknown id is denied, an unknown name is not found", async () => {
  const { refusal } = await start();
  expect(await refusal("pcs_donotexist")).toBeInstanceOf(AccessDeniedException);
  const error = await refusal("Genomics");
  expect(error).toBeInstanceOf(ResourceNotFoundException);
  expect(error).toMatchObject({ resourceId: "Genomics", resourceType: "cluster" });
});

test("the clusters of one Region are not those of another", async () => {
  const { get, refusal } = await start();
  const { id } = (await get("genomics")) ?? {};
  expect(await refusal("genomics", "eu-west-1")).toBeInstanceOf(ResourceNotFoundException);
  expect(await refusal(id ?? "", "eu-west-1")).toBeInstanceOf(AccessDeniedException);
});

test("what is neither a name nor an id is not valid", async () => {
  const { refusal } = await start();
  const error = await refusal("arn:aws:pcs:us-east-1:111122223333:cluster/pcs_f6d1w9t4ze");
  expect(error).toBeInstanceOf(ValidationException);
  expect(error).toMatchObject({ fieldList: [{ name: "clusterIdentifier" }] });
});
