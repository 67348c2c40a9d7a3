import { expect, it } from "vitest";
import { trapFindings } from "./template-traps.ts";

type Template = Parameters<typeof trapFindings>[1];

const version: Template["version"] = {
  ...{ number: 1, isDefault: true, description: "", securityGroupIds: ["sg-1"] },
  networkInterfaces: { count: 0, efa: 0, publicAddress: false },
  ...{ hasUserData: false, volumesGiB: [], tags: {} },
};

const template: Template = {
  ...{ name: "nodes", version, groupsTwice: false, plainUserData: false },
  instanceProfile: undefined,
};

const words = (members: Partial<Template>, purchaseOption?: "CAPACITY_BLOCK") =>
  trapFindings({ purchaseOption }, { ...template, ...members }).map(
    ({ verdict, evidence }) => `${verdict}: ${evidence}`,
  );

const typed = { version: { ...version, instanceType: "p5.48xlarge" } };

it("finds nothing against a template that says what PCS leaves to it", () => {
  expect(words({})).toEqual([]);
});

it("takes the type of a capacity block only for right", () => {
  expect(words(typed)).toEqual([
    "warns: nodes sets the instance type p5.48xlarge, which PCS takes from the group.",
  ]);
  expect(words(typed, "CAPACITY_BLOCK")).toEqual([]);
});

it.each([
  [{ instanceProfile: "AWSPCS-nodes" }, /the instance profile AWSPCS-nodes/],
  [{ groupsTwice: true }, /in its network interfaces and beside them/],
  [{ plainUserData: true }, /not MIME multipart/],
])("warns of %j", (members, evidence) => {
  expect(words(members)).toEqual([expect.stringMatching(evidence)]);
});
