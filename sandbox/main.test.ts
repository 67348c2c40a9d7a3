import { closeSync, existsSync, openSync, truncateSync, writeFileSync, writeSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { clusterRequest } from "#sandbox/testing/cluster-request.ts";
import { call } from "#sandbox/testing/signed-request.ts";
import { endpointOf, ready, spawnSandbox } from "#sandbox/testing/spawn-sandbox.ts";
import { temporaryFolder } from "#sandbox/testing/temporary-folder.ts";

const createCluster = (endpoint: string, clusterName: string, clientToken: string) =>
  call(endpoint, {
    target: "CreateCluster",
    body: JSON.stringify({ ...clusterRequest({ clusterName }), clientToken }),
  });

const statusOf = async (endpoint: string, clusterIdentifier: string) => {
  const body = JSON.stringify({ clusterIdentifier });
  return (await call(endpoint, { target: "GetCluster", body })).json;
};

test("the ready line is the only line on stdout, and its key works", async () => {
  const sandbox = spawnSandbox(["--data-dir", temporaryFolder(), "--region", "eu-north-1"]);
  const line = await ready(sandbox);
  expect(Object.keys(line)).toEqual([
    "ready",
    "endpoint",
    "region",
    "accountId",
    "accessKeyId",
    "secretAccessKey",
  ]);
  expect(line).toMatchObject({ ready: true, region: "eu-north-1", accountId: "111122223333" });
  expect(JSON.stringify(line)).toMatch(/"endpoint":"http:\/\/127\.0\.0\.1:\d+"/);
  const answer = await call(await endpointOf(sandbox), { region: "eu-north-1" });
  expect(answer.json).toMatchObject({ clusters: [{}, {}, {}] });
  sandbox.child.kill("SIGTERM");
  expect(await sandbox.exit).toBe(0);
  expect(sandbox.stdout().trim().split("\n")).toHaveLength(1);
});

test("logs are JSON lines without secrets", async () => {
  const sandbox = spawnSandbox(["--data-dir", temporaryFolder()]);
  const endpoint = await endpointOf(sandbox);
  await call(endpoint, { accessKeyId: "AKIASANDBOXNOBODY001" });
  sandbox.child.kill("SIGINT");
  expect(await sandbox.exit).toBe(0);
  const stderr = sandbox.stderr();
  const messages = stderr
    .trim()
    .split("\n")
    .map((line): unknown => JSON.parse(line));
  expect(messages).toMatchObject([
    { message: "ready" },
    { message: "refused", errorType: "UnrecognizedClientException" },
    { message: "stopping" },
  ]);
  expect(stderr).not.toContain("public-key-of");
});

test("an acknowledged write survives kill -9, and so does its client token", async () => {
  const dataDir = temporaryFolder();
  const args = ["--data-dir", dataDir, "--no-seed", "--transition-ms", "1500"];
  const first = spawnSandbox(args);
  const created = await createCluster(await endpointOf(first), "durable", "token-of-a-form");
  first.child.kill("SIGKILL");
  expect(created.status).toBe(200);
  expect(await first.exit).toBe("SIGKILL");

  const endpoint = await endpointOf(spawnSandbox(args));
  expect(await statusOf(endpoint, "durable")).toMatchObject({ cluster: { name: "durable" } });
  const again = await createCluster(endpoint, "durable", "token-of-a-form");
  expect(again.json).toEqual(created.json);
  await expect
    .poll(() => statusOf(endpoint, "durable"), { timeout: 5000 })
    .toMatchObject({ cluster: { status: "ACTIVE" } });
});

test("a data folder belongs to one process", async () => {
  const dataDir = temporaryFolder();
  const first = spawnSandbox(["--data-dir", dataDir]);
  const endpoint = await endpointOf(first);
  const second = spawnSandbox(["--data-dir", dataDir]);
  expect(await second.exit).toBe(1);
  expect(second.stderr()).toMatch(/^The store .* is in use by another sandbox.*\n$/);
  expect((await call(endpoint)).status).toBe(200);
});

const overwrite = (file: string, offset: number, length: number) => {
  const descriptor = openSync(file, "r+");
  writeSync(descriptor, Buffer.alloc(length, 0xa5), 0, length, offset);
  closeSync(descriptor);
};

test.each<[string, (file: string) => void]>([
  ["without content", (file) => truncateSync(file, 0)],
  ["cut short", (file) => truncateSync(file, 5000)],
  ["with a damaged head", (file) => overwrite(file, 0, 100)],
  ["with damaged pages", (file) => overwrite(file, 4096, 12_288)],
  ["that is not one", (file) => writeFileSync(file, "clusters: none\n".repeat(1000))],
])("a store %s is reported and left alone", async (_how, damage) => {
  const dataDir = temporaryFolder();
  const file = join(dataDir, "sandbox.db");
  const first = spawnSandbox(["--data-dir", dataDir]);
  await endpointOf(first);
  first.child.kill("SIGTERM");
  expect(await first.exit).toBe(0);
  expect(existsSync(`${file}-wal`)).toBe(false);
  damage(file);

  const second = spawnSandbox(["--data-dir", dataDir]);
  expect(await second.exit).toBe(1);
  expect(second.stdout()).toBe("");
  expect(second.stderr()).toMatch(/^The store .* cannot be used: .*\n$/);
});

test("a busy port is one sentence and exit code 1", async () => {
  const server = createServer().listen(0, "127.0.0.1");
  onTestFinished(() => void server.close());
  await new Promise((resolve) => server.once("listening", resolve));
  const address = server.address();
  const port = String(typeof address === "object" && address ? address.port : 0);
  const sandbox = spawnSandbox(["--data-dir", temporaryFolder(), "--port", port]);
  expect(await sandbox.exit).toBe(1);
  expect(sandbox.stderr()).toBe(
    `Port ${port} on 127.0.0.1 cannot be used: it is in use already.\n`,
  );
});

test("a data folder that cannot be made is one sentence and exit code 1", async () => {
  const file = join(temporaryFolder(), "file");
  writeFileSync(file, "");
  const sandbox = spawnSandbox(["--data-dir", join(file, "data")]);
  expect(await sandbox.exit).toBe(1);
  expect(sandbox.stderr()).toMatch(/^The data folder .* cannot be used: .*\n$/);
});

test.each([
  [["--colour", "blue"], "Unknown option '--colour'"],
  [["--port", "70000"], "--port takes"],
  [["--transition-ms", "-1"], "transition-ms"],
  [["--revision", "2025"], "--revision takes one of: 2024-09-26, latest."],
  [["--region", "moon"], "--region takes a Region"],
  [["again"], "Unexpected argument 'again'"],
])("the flags %j are refused with exit code 2", async (args, sentence) => {
  const sandbox = spawnSandbox(args);
  expect(await sandbox.exit).toBe(2);
  expect(sandbox.stderr()).toContain(sentence);
  expect(sandbox.stderr().trim().split("\n")).toHaveLength(1);
});

test("--help shows every flag", async () => {
  const sandbox = spawnSandbox(["--help"]);
  expect(await sandbox.exit).toBe(0);
  expect(sandbox.stdout()).toMatch(/--port[^]*--host[^]*--data-dir[^]*--transition-ms/);
});

test("it stops when the process that started it lets go of it", async () => {
  const sandbox = spawnSandbox(["--data-dir", temporaryFolder()], true);
  await ready(sandbox);
  sandbox.child.disconnect();
  expect(await sandbox.exit).toBe(0);
});
