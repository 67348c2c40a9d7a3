import { describe, expect, it } from "vitest";
import type { RuleFacts } from "./read-security-groups.ts";
import { closedSide, contains, type End, getsOut, isOpenToItself } from "./traffic.ts";

const rule = (members: Partial<RuleFacts>): RuleFacts => ({
  ports: { from: 0, to: 65_535 },
  everything: false,
  groupIds: [],
  cidrBlocks: [],
  more: false,
  ...members,
});

const end = (id: string, inbound: RuleFacts[], outbound: RuleFacts[]): End => ({
  name: id,
  groups: [{ id, name: id, vpcId: "vpc-1", inbound, outbound }],
  cidrBlocks: ["10.20.16.0/20"],
});

const everywhere = rule({ everything: true, cidrBlocks: ["0.0.0.0/0"] });

it.each([
  ["10.20.0.0/16", "10.20.16.0/20", true],
  ["10.20.16.0/20", "10.20.0.0/16", false],
  ["10.20.0.0/20", "10.20.16.0/20", false],
  ["0.0.0.0/0", "10.20.16.0/20", true],
  ["200.0.0.0/8", "200.1.2.3/32", true],
])("%s contains %s: %s", (outer, inner, is) => {
  expect(contains(outer, inner)).toBe(is);
});

describe("closedSide", () => {
  const nodes = end("sg-nodes", [], [everywhere]);

  it("wants all ports of a range open", () => {
    const half = end(
      "sg-half",
      [rule({ ports: { from: 6817, to: 40_000 }, groupIds: ["sg-nodes"] })],
      [],
    );
    expect(closedSide(nodes, half, [6817, 6817])).toBeUndefined();
    expect(closedSide(nodes, half, [32_768, 60_999])).toBe("no inbound rule of sg-half");
  });

  it("names the end that keeps traffic in", () => {
    const open = end("sg-open", [everywhere], []);
    expect(closedSide(open, nodes, [6818, 6818])).toBe("no outbound rule of sg-open");
  });

  it("goes by the block that addresses are of", () => {
    const near = end("sg-near", [rule({ cidrBlocks: ["10.20.0.0/16"] })], []);
    const far = end("sg-far", [rule({ cidrBlocks: ["10.30.0.0/16"] })], []);
    expect(closedSide(nodes, near, [6817, 6817])).toBeUndefined();
    expect(closedSide(nodes, far, [6817, 6817])).toBe("no inbound rule of sg-far");
  });
});

it("lets HTTPS out only where a rule goes beyond security groups", () => {
  expect(getsOut(end("sg-a", [], [everywhere]))).toBe(true);
  expect(getsOut(end("sg-a", [], [rule({ more: true })]))).toBe(true);
  expect(getsOut(end("sg-a", [], [rule({ groupIds: ["sg-a"] })]))).toBe(false);
  const ssh = rule({ ports: { from: 22, to: 22 }, cidrBlocks: ["0.0.0.0/0"] });
  expect(getsOut(end("sg-a", [], [ssh]))).toBe(false);
});

it("takes a group for open to itself by rules both ways, for all protocols", () => {
  const itself = rule({ everything: true, groupIds: ["sg-a"] });
  const group = (inbound: RuleFacts[], outbound: RuleFacts[]) =>
    end("sg-a", inbound, outbound).groups.every(isOpenToItself);
  expect(group([itself], [itself])).toBe(true);
  expect(group([itself], [everywhere])).toBe(false);
  expect(group([rule({ groupIds: ["sg-a"] })], [itself])).toBe(false);
});
