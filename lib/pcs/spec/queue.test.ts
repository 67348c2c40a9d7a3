import { describe, expect, it } from "vitest";
import { fieldPath } from "./field-path.ts";
import {
  type CreateQueueRequest,
  createQueueRequest,
  deleteQueueRequest,
  getQueueRequest,
  listQueuesRequest,
  type UpdateQueueRequest,
  updateQueueRequest,
} from "./queue.ts";

const valid: CreateQueueRequest = { clusterIdentifier: "weather", queueName: "short" };
const named: UpdateQueueRequest = { clusterIdentifier: "weather", queueIdentifier: "short" };
const groups = (...ids: string[]) => ({
  computeNodeGroupConfigurations: ids.map((computeNodeGroupId) => ({ computeNodeGroupId })),
});
const settings = (parameterName: string, parameterValue: string) => ({
  slurmConfiguration: { slurmCustomSettings: [{ parameterName, parameterValue }] },
});

describe("queue requests", () => {
  it.each([
    {},
    groups(),
    groups("pcs_a1", "pcs_b2"),
    settings("Default", "YES"),
    settings("maxtime", "2-00:00:00"),
    { slurmConfiguration: {} },
    { clientToken: "12345678" },
  ])("create and update take %j", (change) => {
    expect(createQueueRequest("latest").parse({ ...valid, ...change })).toEqual({
      ...valid,
      ...change,
    });
    expect(updateQueueRequest("latest").parse({ ...named, ...change })).toEqual({
      ...named,
      ...change,
    });
  });

  it.each([
    [groups("compute"), "computeNodeGroupConfigurations[0].computeNodeGroupId"],
    [groups("pcs_a1", "pcs_a1"), "computeNodeGroupConfigurations"],
    [
      { computeNodeGroupConfigurations: [{}] },
      "computeNodeGroupConfigurations[0].computeNodeGroupId",
    ],
    [settings("Prolog", "/a.sh"), "slurmConfiguration.slurmCustomSettings[0].parameterName"],
    [settings("MaxTime", "soon"), "slurmConfiguration.slurmCustomSettings[0].parameterValue"],
    [{ clientToken: "short" }, "clientToken"],
  ])("create and update refuse %j", (change, path) => {
    for (const { error } of [
      createQueueRequest("latest").safeParse({ ...valid, ...change }),
      updateQueueRequest("latest").safeParse({ ...named, ...change }),
    ]) {
      expect((error?.issues ?? []).map((issue) => fieldPath(issue.path))).toEqual([path]);
    }
  });

  it("name a queue by name or id", () => {
    const byId = { clusterIdentifier: "pcs_a1", queueIdentifier: "pcs_c3" };
    expect(getQueueRequest("latest").parse(byId)).toEqual(byId);
    expect(deleteQueueRequest("latest").parse(named)).toEqual(named);
    expect(getQueueRequest("latest").safeParse({ clusterIdentifier: "weather" }).success).toBe(
      false,
    );
    expect(listQueuesRequest("latest").safeParse({ maxResults: 1 }).success).toBe(false);
  });
});
