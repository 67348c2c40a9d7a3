import {
  ConflictException,
  ServiceQuotaExceededException,
  ValidationException,
} from "@aws-sdk/client-pcs";
import { expect, test } from "vitest";
import { clusterRequest } from "#sandbox/testing/cluster-request.ts";
import { createCluster, getCluster, refusal, startWithClient } from "#sandbox/testing/clusters.ts";
import { pcsClient } from "#sandbox/testing/pcs-client.ts";
import { transitionMs } from "#sandbox/testing/start-sandbox.ts";

test("a cluster is CREATING without a controller, then ACTIVE with one", async () => {
  const { pcs, advance } = await startWithClient();
  const created = await createCluster(pcs);
  expect(created).toMatchObject({ name: "weather-forecast", status: "CREATING", size: "SMALL" });
  expect(created.id).toMatch(/^pcs_[a-z0-9]{10}$/);
  expect(created.arn).toBe(`arn:aws:pcs:us-east-1:111122223333:cluster/${created.id ?? ""}`);
  expect(created.modifiedAt).toEqual(created.createdAt);
  expect(created).not.toHaveProperty("endpoints");
  expect(created).not.toHaveProperty("slurmConfiguration");
  expect(created).not.toHaveProperty("errorInfo");

  advance(transitionMs - 1);
  expect(await getCluster(pcs, "weather-forecast")).toEqual(created);

  advance(1);
  const active = await getCluster(pcs, created.id ?? "");
  expect(active).toMatchObject({
    status: "ACTIVE",
    createdAt: created.createdAt,
    modifiedAt: created.createdAt,
    endpoints: [{ type: "SLURMCTLD", privateIpAddress: "10.20.0.10", port: "6817" }],
  });
  expect(Object.keys(active.slurmConfiguration ?? {})).toEqual(["authKey"]);
  expect(active.slurmConfiguration?.authKey?.secretArn).toMatch(
    /^arn:aws:secretsmanager:us-east-1:111122223333:secret:pcs!slurm-secret-pcs_[a-z0-9]{10}-[a-z0-9]{6}$/,
  );
});

test("accounting and REST add their endpoints and the key for tokens", async () => {
  const { pcs, advance } = await startWithClient();
  const slurmConfiguration = {
    scaleDownIdleTimeInSeconds: 300,
    slurmCustomSettings: [{ parameterName: "Prolog", parameterValue: "/opt/prolog.sh" }],
    accounting: { mode: "STANDARD" as const, defaultPurgeTimeInDays: 30 },
    slurmRest: { mode: "STANDARD" as const },
  };
  const created = await createCluster(pcs, clusterRequest({ slurmConfiguration }));
  expect(created.slurmConfiguration).toEqual(slurmConfiguration);
  advance(transitionMs);
  const active = await getCluster(pcs, "weather-forecast");
  expect(active.slurmConfiguration).toMatchObject(slurmConfiguration);
  expect(active.slurmConfiguration?.jwtAuth?.jwtKey?.secretArn).toMatch(/^arn:aws:secretsmanager/);
  expect(active.endpoints?.map(({ type, port }) => [type, port])).toEqual([
    ["SLURMCTLD", "6817"],
    ["SLURMDBD", "6819"],
    ["SLURMRESTD", "6820"],
  ]);
});

test.each([
  ["2024-09-26" as const, "tencharnam", false],
  ["latest" as const, "tencharnam", true],
  ["2024-09-26" as const, "ab", true],
  ["latest" as const, "ab", false],
])("revision %s takes the name %s: %s", async (revision, clusterName, accepted) => {
  const { pcs } = await startWithClient({ revision });
  const error = await refusal(createCluster(pcs, clusterRequest({ clusterName })));
  expect(error instanceof ValidationException).toBe(!accepted);
});

test("a name is taken once an account and Region", async () => {
  const { pcs, advance, endpoint } = await startWithClient();
  const first = await createCluster(pcs);
  advance(transitionMs);
  const error = await refusal(createCluster(pcs));
  expect(error).toBeInstanceOf(ConflictException);
  expect(error).toMatchObject({ resourceId: first.id, resourceType: "cluster" });
  await expect(getCluster(pcsClient(endpoint, "eu-west-1"), "weather-forecast")).rejects.toThrow(
    "no cluster",
  );
  await createCluster(pcs, clusterRequest({ clusterName: "Weather-forecast" }));
});

test("one cluster is created at a time, and the one under way is named", async () => {
  const { pcs, advance } = await startWithClient();
  const first = await createCluster(pcs);
  const error = await refusal(createCluster(pcs, clusterRequest({ clusterName: "second" })));
  expect(String(error)).toContain("The cluster weather-forecast is still being created");
  expect(error).toBeInstanceOf(ServiceQuotaExceededException);
  expect(error).toMatchObject({
    serviceCode: "pcs",
    resourceType: "cluster",
    resourceId: first.id,
  });
  advance(transitionMs);
  expect((await createCluster(pcs, clusterRequest({ clusterName: "second" }))).status).toBe(
    "CREATING",
  );
});

test("a Region holds five clusters", async () => {
  const { pcs, advance } = await startWithClient();
  for (const number of [1, 2, 3, 4, 5]) {
    await createCluster(pcs, clusterRequest({ clusterName: `cluster-${String(number)}` }));
    advance(transitionMs);
  }
  const error = await refusal(createCluster(pcs, clusterRequest({ clusterName: "cluster-6" })));
  expect(error).toBeInstanceOf(ServiceQuotaExceededException);
  expect(error).toMatchObject({ serviceCode: "pcs", resourceId: undefined });
});

test.each([
  ["2024-09-26" as const, "24.11" as const, true],
  ["2024-09-26" as const, "23.11" as const, true],
  ["latest" as const, "24.11" as const, false],
  ["latest" as const, "25.05" as const, true],
])(
  "on a day in November 2026, revision %s takes Slurm %s: %s",
  async (revision, version, taken) => {
    const { pcs, advance } = await startWithClient({ revision });
    const request = clusterRequest({ scheduler: { type: "SLURM", version } });
    const error = await refusal(createCluster(pcs, request));
    expect(error === undefined).toBe(taken);
    if (!taken) {
      expect(error).toMatchObject({ reason: "other", fieldList: [{ name: "scheduler.version" }] });
      expect(String(error)).toContain("ended on 2026-05-31");
    }
    advance(7 * 24 * 60 * 60 * 1000);
    const late = await refusal(createCluster(pcs, { ...request, clusterName: "late" }));
    expect(late instanceof ValidationException).toBe(revision === "latest");
  },
);

test("conflicts come before quotas, and quotas before what the network has to say", async () => {
  const { pcs } = await startWithClient();
  await createCluster(pcs);
  const networking = { ...clusterRequest().networking, subnetIds: ["subnet-00000000"] };
  expect(await refusal(createCluster(pcs, clusterRequest({ networking })))).toBeInstanceOf(
    ConflictException,
  );
  const second = clusterRequest({ clusterName: "second", networking });
  expect(await refusal(createCluster(pcs, second))).toBeInstanceOf(ServiceQuotaExceededException);
});
