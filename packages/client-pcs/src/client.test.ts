import { afterEach, describe, expect, test, vi } from "vitest";
import { recordingServer, testClient } from "../testing/recording-server.ts";
import {
  CreateClusterCommand,
  DeleteClusterCommand,
  GetClusterCommand,
  ListClustersCommand,
  PCSClient,
  RegisterComputeNodeGroupInstanceCommand,
  Size,
  UntagResourceCommand,
  UpdateComputeNodeGroupCommand,
  type UpdateComputeNodeGroupCommandInput,
} from "./index.ts";

const createCluster = {
  clusterName: "demo",
  scheduler: { type: "SLURM", version: "25.11" },
  size: Size.SMALL,
  networking: { subnetIds: ["subnet-0123456789abcdef0"] },
  tags: { team: "weather" },
} as const satisfies ConstructorParameters<typeof CreateClusterCommand>[0];

const cluster = {
  name: "demo",
  id: "pcs_0123456789",
  arn: "arn:aws:pcs:eu-central-1:123456789012:cluster/pcs_0123456789",
  status: "ACTIVE",
  createdAt: "2026-07-16T17:13:09.276069393Z",
  modifiedAt: "2026-07-16T19:13:09+02:00",
};

describe("a request", () => {
  test("is a signed POST of AWS JSON 1.0 that names the operation", async () => {
    const { calls, endpoint } = await recordingServer({ body: {} });
    await testClient({ endpoint }).send(new CreateClusterCommand(createCluster));
    const [call] = calls;
    expect(call).toMatchObject({
      method: "POST",
      url: "/",
      headers: {
        "content-type": "application/x-amz-json-1.0",
        "x-amz-target": "AWSParallelComputingService.CreateCluster",
        "content-length": String(call?.text.length),
      },
    });
    expect(call?.headers["user-agent"]).toMatch(/ api\/pcs#3\.0\.0/);
    expect(call?.headers.authorization).toMatch(
      /^AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE\/\d{8}\/eu-central-1\/pcs\/aws4_request, /,
    );
    expect(call?.headers.authorization).toMatch(/SignedHeaders=[^,]*\bhost\b[^,]*\bx-amz-target\b/);
  });

  test("carries the members as they were given, and a client token", async () => {
    const { calls, endpoint } = await recordingServer({ body: {} });
    await testClient({ endpoint }).send(new CreateClusterCommand(createCluster));
    expect(calls[0]?.body).toMatchObject(createCluster);
    expect(calls[0]?.body).toHaveProperty("clientToken", expect.stringMatching(/^[0-9a-f-]{36}$/));
  });

  test("keeps a client token that was given", async () => {
    const { calls, endpoint } = await recordingServer({});
    const input = { clusterIdentifier: "demo", clientToken: "asked-for-once" };
    await testClient({ endpoint }).send(new DeleteClusterCommand(input));
    expect(calls[0]?.body).toEqual(input);
  });

  test("carries no token where the operation knows none, and {} when there is nothing to say", async () => {
    const { calls, endpoint } = await recordingServer({ body: { clusters: [] } });
    await testClient({ endpoint }).send(new ListClustersCommand());
    expect(calls[0]?.text).toBe("{}");
  });

  test("carries everything in the body, whatever the model binds elsewhere", async () => {
    const { calls, endpoint } = await recordingServer({ body: {} });
    const client = testClient({ endpoint });
    const untag = { resourceArn: cluster.arn, tagKeys: ["team"] };
    await client.send(new ListClustersCommand({ nextToken: "next", maxResults: 5 }));
    await client.send(new UntagResourceCommand(untag));
    expect(calls.map(({ url, body }) => ({ url, body }))).toEqual([
      { url: "/", body: { nextToken: "next", maxResults: 5 } },
      { url: "/", body: untag },
    ]);
  });

  test("carries nested lists and maps", async () => {
    const { calls, endpoint } = await recordingServer({ body: {} });
    const input: UpdateComputeNodeGroupCommandInput = {
      clusterIdentifier: "demo",
      computeNodeGroupIdentifier: "nodes",
      clientToken: "asked-for-once",
      slurmConfiguration: {
        slurmCustomSettings: [{ parameterName: "Weight", parameterValue: "3" }],
        gresCustomSettings: [{ Name: "gpu", File: "/dev/nvidia0" }, { AutoDetect: "nvml" }],
      },
      scalingConfiguration: { minInstanceCount: 0, maxInstanceCount: 4 },
    };
    await testClient({ endpoint }).send(new UpdateComputeNodeGroupCommand(input));
    expect(calls[0]?.body).toEqual(input);
  });
});

describe("an answer", () => {
  const get = new GetClusterCommand({ clusterIdentifier: "demo" });

  test("brings times as dates, fractions and offsets understood", async () => {
    const { endpoint } = await recordingServer({ body: { cluster } });
    const answer = await testClient({ endpoint }).send(get);
    expect(answer.cluster).toEqual({
      ...cluster,
      createdAt: new Date("2026-07-16T17:13:09.276Z"),
      modifiedAt: new Date("2026-07-16T17:13:09.000Z"),
    });
    expect(answer.$metadata).toMatchObject({ httpStatusCode: 200, requestId: "request-1" });
  });

  test("may hold enum values and members of a newer service", async () => {
    const newer = { ...cluster, status: "HIBERNATING", hibernation: { since: "yesterday" } };
    const { endpoint } = await recordingServer({ body: { cluster: newer, more: [] } });
    const answer = await testClient({ endpoint }).send(get);
    expect(answer.cluster).toMatchObject({ name: "demo", status: "HIBERNATING" });
  });

  test("may leave members out, give them as null, or have no body", async () => {
    const { endpoint } = await recordingServer(
      { body: { cluster: { name: "demo", size: null } } },
      {},
    );
    const client = testClient({ endpoint });
    expect((await client.send(get)).cluster).toEqual({ name: "demo" });
    expect((await client.send(get)).cluster).toBeUndefined();
  });
});

describe("the environment", () => {
  afterEach(() => vi.unstubAllEnvs());

  test("gives Region and credentials to a client without options", async () => {
    const { calls, endpoint } = await recordingServer({ body: { clusters: [] } });
    vi.stubEnv("AWS_ENDPOINT_URL_PCS", endpoint);
    vi.stubEnv("AWS_REGION", "ap-south-1");
    vi.stubEnv("AWS_ACCESS_KEY_ID", "AKIDENVIRONMENT");
    vi.stubEnv("AWS_SECRET_ACCESS_KEY", "not-a-secret");
    vi.stubEnv("AWS_SESSION_TOKEN", "a-session");
    const client = new PCSClient();
    await client.send(new ListClustersCommand());
    client.destroy();
    const { headers } = calls[0] ?? {};
    expect(headers?.authorization).toMatch(/=AKIDENVIRONMENT\/\d{8}\/ap-south-1\/pcs\//);
    expect(headers?.["x-amz-security-token"]).toBe("a-session");
  });
});

test("the log shows no shared secret", async () => {
  const sharedSecret = "the-key-of-the-cluster";
  const body = { nodeID: "nodes-1", sharedSecret, endpoints: [] };
  const { endpoint } = await recordingServer({ body });
  const lines: unknown[] = [];
  const log = (...line: unknown[]) => lines.push(line);
  const logger = { debug: log, info: log, warn: log, error: log };
  const input = { clusterIdentifier: "demo", bootstrapId: "bootstrap" };
  const answer = await testClient({ endpoint, logger }).send(
    new RegisterComputeNodeGroupInstanceCommand(input),
  );
  expect(answer.sharedSecret).toBe(sharedSecret);
  const logged = JSON.stringify(lines);
  expect(logged).toContain("nodes-1");
  expect(logged).not.toContain(sharedSecret);
});
