import { describe, expect, it } from "vitest";
import { nodeGroupImpact } from "./impact.ts";
import { emptyValues, type NodeGroupValues } from "#components/node-groups/values.ts";

const before: NodeGroupValues = {
  ...emptyValues,
  subnetIds: "subnet-1",
  image: { from: "id", id: "ami-1" },
  scaling: { minimum: "2", maximum: "8" },
};

type Group = Parameters<typeof nodeGroupImpact>[2];

const impact = (after: Partial<NodeGroupValues>, group: Group = { running: 6, inQueue: true }) =>
  nodeGroupImpact(before, { ...before, ...after }, group);

describe("nodeGroupImpact", () => {
  it.each<[string, Partial<NodeGroupValues>, RegExp[]]>([
    ["nothing of note", { allocationStrategy: "lowest-price" }, []],
    [
      "an image and a profile",
      { image: { from: "id", id: "ami-2" }, instanceProfileArn: "arn" },
      [
        /Changing the AMI and the instance profile replaces 6 running instances: each ends once its running jobs/,
      ],
    ],
    [
      "a lower maximum",
      { scaling: { minimum: "2", maximum: "4" } },
      [
        /fall from 8 to 4\..* at least 2 of 6 running instances end at once, and their jobs are requeued/,
      ],
    ],
    [
      "a higher minimum",
      { scaling: { minimum: "8", maximum: "8" } },
      [/8 instances run always.* 2 start now/],
    ],
    [
      "a lower minimum",
      { scaling: { minimum: "0", maximum: "8" } },
      [/end when they have been idle/],
    ],
    ["another subnet beside", { subnetIds: "subnet-1, subnet-2" }, [/cannot use EFA/]],
    ["another subnet instead", { subnetIds: "subnet-2" }, [/Instances in subnet-1 are replaced/]],
    [
      "settings",
      { slurm: { ...before.slurm, settings: [{ parameterName: "Weight", parameterValue: "1" }] } },
      [/does not document/],
    ],
  ])("%s", (_, after, sentences) => {
    expect(impact(after)).toEqual(
      sentences.map((sentence): unknown => expect.stringMatching(sentence)),
    );
  });

  it("speaks of login sessions where no queue sends jobs", () => {
    const login = { running: 1, inQueue: false };
    expect(impact({ image: { from: "id", id: "ami-2" } }, login)[0]).toMatch(
      /replaces 1 running instance\. No queue uses this group: login sessions .* are cut/,
    );
    expect(impact({ scaling: { minimum: "0", maximum: "0" } }, login)[0]).toMatch(
      /sessions on them are cut/,
    );
  });

  it("promises no numbers that it does not know", () => {
    const unknown = { running: undefined, inQueue: true };
    expect(impact({ image: { from: "id", id: "ami-2" } }, unknown)[0]).toMatch(
      /replaces the instances/,
    );
  });
});
