import { testConnection } from "#lib/aws/testing/connection.ts";
import { beforeEach, expect, it, onTestFinished, vi } from "vitest";
import { embedded, useDatabase } from "#lib/db/testing/engines.ts";
import type { OperationContext } from "#lib/pcs/operation.ts";
import { createCluster } from "#lib/pcs/clusters.ts";
import { createComputeNodeGroup } from "#lib/pcs/compute-node-groups.ts";
import { createQueue } from "#lib/pcs/queues.ts";
import { tagResource, untagResource } from "#lib/pcs/tags.ts";
import { adminKey } from "#sandbox/seed/identities.ts";
import { startWithGroup } from "#sandbox/testing/active-cluster.ts";
import { clusterRequest } from "#sandbox/testing/cluster-request.ts";
import { groupRequest } from "#sandbox/testing/group-request.ts";

useDatabase(embedded);

let connections = 0;

/** A console that demands two tags, on a sandbox of the test's own: clients are kept by connection. */
async function setUp() {
  const sandbox = await startWithGroup();
  vi.stubEnv("AUTH_MODE", "none");
  vi.stubEnv("CONSOLE_LISTEN", "127.0.0.1");
  vi.stubEnv("PUBLIC_URL", "http://127.0.0.1:3000");
  vi.stubEnv("CONSOLE_SECRETS", "a".repeat(43));
  vi.stubEnv("AWS_ENDPOINT_URL", sandbox.endpoint);
  vi.stubEnv("AWS_ACCESS_KEY_ID", adminKey.accessKeyId);
  vi.stubEnv("AWS_SECRET_ACCESS_KEY", adminKey.secretAccessKey);
  onTestFinished(() => void vi.unstubAllEnvs());
  const context: OperationContext = {
    caller: { person: "test", name: "test", role: "admin" },
    connection: testConnection({
      id: `policy-${String((connections += 1))}`,
      revision: "2024-09-26",
      tagPolicy: { required: [{ key: "owner" }, { key: "stage", values: ["test", "prod"] }] },
    }),
  };
  return { ...sandbox, context, resourceArn: sandbox.cluster.arn };
}

const good = { owner: "me", stage: "prod" };

const inCluster = { clusterIdentifier: "weather-forecast" };

// The audit log is no part of these tests.
beforeEach(() => void vi.spyOn(process.stdout, "write").mockReturnValue(true));

it("nothing is created without the required tags, whoever asks", async () => {
  const { context } = await setUp();
  const requests = [
    [createCluster, clusterRequest({ clusterName: "another" })],
    [createComputeNodeGroup, groupRequest({ computeNodeGroupName: "another" })],
    [createQueue, { ...inCluster, queueName: "another" }],
  ] as const;
  for (const [create, request] of requests) {
    for (const tags of [undefined, { owner: "me" }, { ...good, stage: "none" }]) {
      const refused = await create(context, { ...request, tags });
      expect(refused).toMatchObject({
        ...{
          ok: false,
          error: {
            kind: "invalid",
            message: "The tag policy of this console does not allow that.",
          },
        },
      });
    }
    expect(await create(context, { ...request, tags: good })).toMatchObject({ ok: true });
  }
});

it("required tags are not removed, and only get values that are allowed", async () => {
  const { context, resourceArn, pcs } = await setUp();
  const put = (tags: object) => tagResource(context, { resourceArn, tags });
  const remove = (...tagKeys: string[]) => untagResource(context, { resourceArn, tagKeys });
  expect(await put({ ...good, other: "" })).toMatchObject({ ok: true });
  expect(await put({ stage: "Prod" })).toMatchObject({
    ...{ ok: false, error: { fields: [{ path: "tags.stage" }] } },
  });
  expect(await put({ owner: " " })).toMatchObject({ ok: false });
  expect(await remove("other", "owner")).toMatchObject({ ok: false });
  expect(await remove("other")).toMatchObject({ ok: true });
  expect((await pcs.listTagsForResource({ resourceArn })).tags).toEqual(good);
});
