import { expect, test } from "vitest";
import { otherAdminKey } from "#sandbox/seed/identities.ts";
import { startWithCluster } from "#sandbox/testing/active-cluster.ts";
import { awsClients } from "#sandbox/testing/aws-clients.ts";
import { createCluster, getCluster, refusal, startWithClient } from "#sandbox/testing/clusters.ts";

async function startWithSecret() {
  const sandbox = await startWithCluster(
    {},
    { slurmConfiguration: { slurmRest: { mode: "STANDARD" } } },
  );
  const { id = "", slurmConfiguration } = await getCluster(sandbox.pcs, "weather-forecast");
  const { authKey, jwtAuth } = slurmConfiguration ?? {};
  const { secrets } = awsClients(sandbox.endpoint);
  return { ...sandbox, id, authKey, jwtKey: jwtAuth?.jwtKey, secrets };
}

test("the cluster's secret is found by its ARN, and by its name", async () => {
  const { id, authKey, secrets } = await startWithSecret();
  const name = `pcs!slurm-secret-${id}`;
  const byArn = await secrets.getSecretValue({ SecretId: authKey?.secretArn });
  expect(byArn).toMatchObject({
    ARN: authKey?.secretArn,
    Name: name,
    VersionId: authKey?.secretVersion,
    VersionStages: ["AWSCURRENT"],
  });
  expect(Buffer.from(byArn.SecretString ?? "", "base64")).toHaveLength(32);
  const withoutSuffix = authKey?.secretArn?.slice(0, -7);
  for (const SecretId of [name, withoutSuffix]) {
    const { SecretString } = await secrets.getSecretValue({ SecretId });
    expect(SecretString).toBe(byArn.SecretString);
  }
});

test("DescribeSecret says whose it is", async () => {
  const { id, authKey, secrets, cluster } = await startWithSecret();
  const secret = await secrets.describeSecret({ SecretId: authKey?.secretArn });
  expect(secret).toMatchObject({
    Name: `pcs!slurm-secret-${id}`,
    OwningService: "pcs",
    Tags: [{ Key: "aws:pcs:cluster-id", Value: id }],
    VersionIdsToStages: { [authKey?.secretVersion ?? ""]: ["AWSCURRENT"] },
  });
  expect(secret.CreatedDate?.getTime()).toBe(cluster.createdAt?.getTime());
});

test("the key of the REST API is a secret of its own", async () => {
  const { authKey, jwtKey, secrets } = await startWithSecret();
  const values = await Promise.all(
    [authKey, jwtKey].map((key) => secrets.getSecretValue({ SecretId: key?.secretArn })),
  );
  expect(new Set(values.map(({ SecretString }) => SecretString)).size).toBe(2);
});

test("what is not there is not found", async () => {
  const { endpoint, authKey, secrets } = await startWithSecret();
  const SecretId = authKey?.secretArn ?? "";
  const absent = { name: "ResourceNotFoundException" };
  const requests = [
    { SecretId: "something-else" },
    { SecretId: `${SecretId.slice(0, -6)}ZZZZZZ` },
    { SecretId, VersionId: "00000000-0000-4000-8000-000000000000" },
    { SecretId, VersionStage: "AWSPREVIOUS" },
  ];
  for (const request of requests) {
    expect(await refusal(secrets.getSecretValue(request))).toMatchObject(absent);
  }
  const others = [{ region: "eu-west-1" }, { credentials: otherAdminKey }];
  for (const where of others) {
    const elsewhere = awsClients(endpoint, where).secrets;
    expect(await refusal(elsewhere.describeSecret({ SecretId }))).toMatchObject(absent);
  }
});

test("a secret appears with its cluster and goes with it", async () => {
  const { endpoint, pcs } = await startWithClient();
  const { secrets } = awsClients(endpoint);
  const { id = "" } = await createCluster(pcs);
  const call = secrets.getSecretValue({ SecretId: `pcs!slurm-secret-${id}` });
  expect(await refusal(call)).toMatchObject({ name: "ResourceNotFoundException" });
});
