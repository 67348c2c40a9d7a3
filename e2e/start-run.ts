import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import type { ClusterSpecification } from "#lib/pcs/spec/cluster-specification.ts";
import { clusterRequest } from "#sandbox/testing/cluster-request.ts";
import { groupRequest } from "#sandbox/testing/group-request.ts";
import { actionId } from "./action-id.ts";
import { expect } from "./fixtures.ts";

/** Has a run make a cluster, as the last button of the wizard does, and opens its page. */
export async function startCreation(page: Page, specification: object) {
  const id = randomUUID();
  await page.goto("/sandbox/runs");
  const answer = await page.evaluate(
    async ({ action, body }) => {
      const headers = { "next-action": action, "content-type": "text/plain;charset=UTF-8" };
      return (await fetch(location.href, { method: "POST", headers, body })).text();
    },
    {
      action: await actionId("createRunAction"),
      body: JSON.stringify(["sandbox", { id, specification }]),
    },
  );
  expect(answer).toContain('"ok":true');
  await page.goto(`/sandbox/runs/${id}`);
}

/** A node group of a specification, with the seeded network, image and template. Its cluster is not made yet. */
export const nodeGroup = (computeNodeGroupName: string, overrides: object = {}) => ({
  ...groupRequest({ computeNodeGroupName }),
  clusterIdentifier: undefined,
  ...overrides,
});

/** A cluster with two node groups and a queue for both. */
export const specification = (
  clusterName: string,
  nodeGroups = [nodeGroup("cpu"), nodeGroup("gpu")],
): Record<keyof ClusterSpecification, unknown> => ({
  cluster: clusterRequest({ clusterName }),
  nodeGroups,
  queues: [{ queueName: "batch", computeNodeGroups: ["cpu", "gpu"] }],
});
