import { describe, expect, it } from "vitest";
import { createQueueMapping, emptyQueue, queueValues, updateQueueMapping } from "./values.ts";
import { changedRequest } from "#components/form/update/changes.ts";

const place = { clusterIdentifier: "pcs_c", version: "25.05", revision: "latest" } as const;

describe("createQueueMapping", () => {
  const { toRequest, toName, alsoRefuse } = createQueueMapping(place);
  const values = {
    queueName: " short ",
    groups: ["pcs_b", "pcs_a"],
    slurmCustomSettings: [{ parameterName: "MaxTime", parameterValue: "60" }],
    tags: [{ key: "team", value: "fluids" }],
  };

  it("makes the request", () => {
    expect(toRequest(values)).toEqual({
      clusterIdentifier: "pcs_c",
      queueName: "short",
      computeNodeGroupConfigurations: [
        { computeNodeGroupId: "pcs_a" },
        { computeNodeGroupId: "pcs_b" },
      ],
      slurmConfiguration: { slurmCustomSettings: values.slurmCustomSettings },
      tags: { team: "fluids" },
    });
  });

  it.each([
    ["queueName", "queueName"],
    ["computeNodeGroupConfigurations[1].computeNodeGroupId", "groups"],
    [
      "slurmConfiguration.slurmCustomSettings[0].parameterValue",
      "slurmCustomSettings.0.parameterValue",
    ],
    ["tags.team", "tags.0.value"],
    ["clusterIdentifier", undefined],
  ])("places %s at %s", (path, name) => {
    expect(toName(path, values)).toBe(name);
  });

  it("wants a node group, each tag once, and what the cluster's Slurm knows", () => {
    expect(
      alsoRefuse({
        ...emptyQueue,
        slurmCustomSettings: [{ parameterName: "PowerDownOnIdle", parameterValue: "YES" }],
        tags: [...values.tags, ...values.tags],
      }).map(({ name }) => name),
    ).toEqual(expect.arrayContaining(["groups", "tags.1.key"]));
  });
});

describe("updateQueueMapping", () => {
  const queue = queueValues({
    ...{ id: "pcs_q", name: "short", arn: "", clusterId: "pcs_c", status: "ACTIVE" },
    ...{ createdAt: "", modifiedAt: "", errorInfo: [] },
    computeNodeGroupIds: ["pcs_b", "pcs_a"],
    slurmCustomSettings: [{ parameterName: "MaxTime", parameterValue: "60" }],
  });
  const mapping = updateQueueMapping({
    ...place,
    queueIdentifier: "pcs_q",
    nameOfGroup: (id) => id,
  });
  const sent = (edited: typeof queue): unknown =>
    JSON.parse(JSON.stringify(changedRequest(mapping, queue, edited)));
  const identifiers = { clusterIdentifier: "pcs_c", queueIdentifier: "pcs_q" };

  it("sends groups alone when only they differ", () => {
    expect(sent({ ...queue, groups: ["pcs_a"] })).toEqual({
      ...identifiers,
      computeNodeGroupConfigurations: [{ computeNodeGroupId: "pcs_a" }],
    });
  });

  it("takes all settings away with an empty list", () => {
    expect(sent({ ...queue, slurmCustomSettings: [] })).toEqual({
      ...identifiers,
      slurmConfiguration: { slurmCustomSettings: [] },
    });
  });

  it("does not care about the order in which groups were picked", () => {
    expect(sent({ ...queue, groups: ["pcs_b", "pcs_a"] })).toEqual(identifiers);
  });
});
