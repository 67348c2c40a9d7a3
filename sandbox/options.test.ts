import { expect, test } from "vitest";
import { readOptions } from "#sandbox/options.ts";
import { defaultQuotas } from "#sandbox/quotas.ts";

const optionsOf = (...args: string[]) => {
  const read = readOptions(args);
  return read.kind === "options" ? read.options : read;
};

test("without flags everything is as the documentation says", () => {
  expect(optionsOf()).toMatchObject({
    port: 0,
    host: "127.0.0.1",
    transitionMs: 8000,
    revision: "2024-09-26",
    seed: true,
    region: "us-east-1",
    quotas: { clusters: 5, creatingClusters: 1, computeNodeGroups: 10, queues: 10 },
    httpErrorCodes: "published",
    control: true,
  });
});

test("quotas are set one by one, and the last word counts", () => {
  const quotas = ["clusters=7", "queues=0", "clusters=1000000"];
  expect(optionsOf(...quotas.flatMap((quota) => ["--quota", quota]))).toMatchObject({
    quotas: { ...defaultQuotas, clusters: 1_000_000, queues: 0 },
  });
  expect(defaultQuotas.clusters).toBe(5);
});

test.each(["clusters", "clusters=", "clusters=-1", "clusters=1.5", "clusters=1000001", "nodes=1"])(
  "--quota %s is refused with what is right",
  (quota) =>
    expect(optionsOf("--quota", quota)).toEqual({
      kind: "wrong",
      reason:
        "--quota takes NAME=N, where NAME is one of clusters, creatingClusters, computeNodeGroups, queues and N a whole number up to 1000000.",
    }),
);

test("the HTTP codes and the side channel are chosen by flags", () => {
  expect(optionsOf("--http-error-codes", "model", "--no-control")).toMatchObject({
    httpErrorCodes: "model",
    control: false,
  });
  expect(optionsOf("--http-error-codes", "all")).toEqual({
    kind: "wrong",
    reason: "--http-error-codes takes one of: published, model.",
  });
});
