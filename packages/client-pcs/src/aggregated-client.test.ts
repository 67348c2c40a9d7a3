import { describe, expect, expectTypeOf, onTestFinished, test } from "vitest";
import table from "../model/pcs-shapes.json" with { type: "json" };
import { type Call, recordingServer, testClient, testConfig } from "../testing/recording-server.ts";
import {
  type CreateClusterCommandInput,
  type GetQueueCommandOutput,
  type ListClustersCommandOutput,
  ListTagsForResourceCommand,
  type ListTagsForResourceCommandOutput,
  paginateListClusters,
  paginateListQueues,
  PCS,
  PCSClient,
} from "./index.ts";

function testPcs(endpoint: string): PCS {
  const pcs = new PCS({ ...testConfig, endpoint });
  onTestFinished(() => pcs.destroy());
  return pcs;
}

const bodies = (calls: Call[]) => calls.map(({ body }) => body);

describe("the aggregated client", () => {
  test("has a method for each operation and each list", () => {
    for (const name of Object.keys(table.operations)) {
      const method = name.charAt(0).toLowerCase() + name.slice(1);
      expect(PCS.prototype).toHaveProperty(method, expect.any(Function));
    }
    expect(PCS.prototype.paginateListComputeNodeGroups).toBeTypeOf("function");
    expect(PCS.prototype).toBeInstanceOf(PCSClient);
  });

  test("answers with a promise or calls back", async () => {
    const { calls, endpoint } = await recordingServer({ body: { tags: { team: "weather" } } });
    const pcs = testPcs(endpoint);
    const input = { resourceArn: "arn:aws:pcs:eu-central-1:123456789012:cluster/pcs_0123456789" };
    const promised = await pcs.listTagsForResource(input);
    expectTypeOf(promised).toEqualTypeOf<ListTagsForResourceCommandOutput>();
    expect(promised).toMatchObject({ tags: { team: "weather" } });
    const answer = await new Promise((resolve) =>
      pcs.listTagsForResource(input, (error, data) => resolve({ error, data })),
    );
    expect(answer).toMatchObject({ error: null, data: { tags: { team: "weather" } } });
    expect(bodies(calls)).toEqual([input, input]);
  });

  test("has the types of AWS's package", () => {
    expectTypeOf<PCS["createCluster"]>().parameter(0).toEqualTypeOf<CreateClusterCommandInput>();
    expectTypeOf<PCS["listClusters"]>().toBeCallableWith();
    expectTypeOf<GetQueueCommandOutput>().toHaveProperty("$metadata");
    // @ts-expect-error ListTagsForResource needs an ARN
    const incomplete = new ListTagsForResourceCommand({});
    expect(incomplete.input).toEqual({});
  });
});

describe("paginators", () => {
  const page = (name: string, nextToken?: string) => ({
    body: { clusters: [{ name }], queues: [{ name }], nextToken },
  });

  test("walk through the pages, each beginning where the one before ended", async () => {
    const { calls, endpoint } = await recordingServer(
      page("one", "2"),
      page("two", "3"),
      page("three"),
    );
    const pages: ListClustersCommandOutput[] = [];
    const config = { client: testClient({ endpoint }), pageSize: 1 };
    for await (const found of paginateListClusters(config, {})) pages.push(found);
    expect(pages.flatMap(({ clusters }) => clusters?.map(({ name }) => name))).toEqual([
      "one",
      "two",
      "three",
    ]);
    expect(bodies(calls)).toEqual([
      { maxResults: 1 },
      { maxResults: 1, nextToken: "2" },
      { maxResults: 1, nextToken: "3" },
    ]);
  });

  test("keep the other members of the input", async () => {
    const { calls, endpoint } = await recordingServer(page("one", "2"), page("two"));
    const config = { client: testClient({ endpoint }) };
    const pages = await Array.fromAsync(paginateListQueues(config, { clusterIdentifier: "demo" }));
    expect(pages).toHaveLength(2);
    expect(bodies(calls)).toEqual([
      { clusterIdentifier: "demo" },
      { clusterIdentifier: "demo", nextToken: "2" },
    ]);
  });

  test("are methods of the aggregated client", async () => {
    const { calls, endpoint } = await recordingServer(page("one", "2"), page("two"));
    const pages = await Array.fromAsync(testPcs(endpoint).paginateListClusters());
    expect(pages).toHaveLength(2);
    expect(calls).toHaveLength(2);
  });
});
