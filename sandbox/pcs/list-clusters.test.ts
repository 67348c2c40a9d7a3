import {
  ListClustersCommand,
  type ListClustersCommandInput,
  paginateListClusters,
  ValidationException,
} from "@aws-sdk/client-pcs";
import { expect, test } from "vitest";
import { pcsClient } from "#sandbox/testing/pcs-client.ts";
import { startTestSandbox } from "#sandbox/testing/start-sandbox.ts";

async function start() {
  const { endpoint, advance } = await startTestSandbox({ seed: true });
  const list = (input: ListClustersCommandInput = {}, region?: string) =>
    pcsClient(endpoint, region).send(new ListClustersCommand(input));
  const refusal = (input: ListClustersCommandInput, region?: string) =>
    list(input, region).then(
      () => undefined,
      (error: unknown) => error,
    );
  return { endpoint, advance, list, refusal };
}

test("summaries come oldest first, with six members each", async () => {
  const { list } = await start();
  const { clusters, nextToken } = await list();
  expect(clusters?.map(({ name }) => name)).toEqual([
    "genomics",
    "cfd-production",
    "materials-test",
  ]);
  expect(nextToken).toBeUndefined();
  expect(Object.keys(clusters?.[0] ?? {}).sort()).toEqual([
    "arn",
    "createdAt",
    "id",
    "modifiedAt",
    "name",
    "status",
  ]);
});

test("0 results mean the default, and the range ends at 100", async () => {
  const { list, refusal } = await start();
  expect((await list({ maxResults: 0 })).clusters).toHaveLength(3);
  expect((await list({ maxResults: 100 })).clusters).toHaveLength(3);
  for (const maxResults of [-1, 101, 1.5]) {
    expect(await refusal({ maxResults })).toMatchObject({
      reason: "fieldValidationFailed",
      fieldList: [{ name: "maxResults" }],
    });
  }
});

test("pages follow each other without gap or repetition", async () => {
  const { endpoint } = await start();
  const pages = [];
  for await (const { clusters } of paginateListClusters(
    { client: pcsClient(endpoint), pageSize: 1 },
    {},
  )) {
    pages.push(clusters?.map(({ name }) => name));
  }
  expect(pages).toEqual([["genomics"], ["cfd-production"], ["materials-test"]]);
});

test("a page token belongs to its arguments and its Region, and cannot be changed", async () => {
  const { list, refusal } = await start();
  const { nextToken = "" } = await list({ maxResults: 2 });
  expect(nextToken).not.toContain("pcs_");
  const last = nextToken.at(-5) === "A" ? "B" : "A";
  const changed = nextToken.slice(0, -5) + last + nextToken.slice(-4);
  const attempts: [ListClustersCommandInput, string?][] = [
    [{ nextToken, maxResults: 1 }],
    [{ nextToken, maxResults: 2 }, "eu-west-1"],
    [{ nextToken: changed, maxResults: 2 }],
    [{ nextToken: "token", maxResults: 2 }],
    [{ nextToken: "A".repeat(60), maxResults: 2 }],
  ];
  for (const [input, region] of attempts) {
    const error = await refusal(input, region);
    expect(error).toBeInstanceOf(ValidationException);
    expect(error).toMatchObject({ fieldList: [{ name: "nextToken" }] });
  }
});

test("a page token lives for 24 hours", async () => {
  const { list, refusal, advance } = await start();
  const { nextToken } = await list({ maxResults: 2 });
  advance(24 * 60 * 60 * 1000);
  expect((await list({ maxResults: 2, nextToken })).clusters).toHaveLength(1);
  advance(1);
  expect(await refusal({ maxResults: 2, nextToken })).toBeInstanceOf(ValidationException);
});
