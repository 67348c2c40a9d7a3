import { expect, test } from "vitest";
import { filterThings } from "#sandbox/ec2/filters.ts";
import { adminKey, userOf } from "#sandbox/seed/identities.ts";

const caller = { ...adminKey, region: "us-east-1", service: "ec2", principal: userOf(adminKey) };

type Thing = { name: string; size: number; tags: Record<string, string> };

const things: Thing[] = [
  { name: "hpc-compute", size: 2, tags: { team: "hpc" } },
  { name: "hpc*star", size: 12, tags: { team: "ml", "tag key": "x" } },
  { name: "lab", size: 3, tags: {} },
];

const description = {
  filters: { name: ({ name }: Thing) => name, size: ({ size }: Thing) => size },
  tags: ({ tags }: Thing) => tags,
};

function names(...filters: [string, ...string[]][]) {
  const wanted = filters.map(([Name, ...Value]) => ({ Name, Value }));
  const filtered = filterThings(things, wanted, description, caller);
  return filtered.ok ? filtered.things.map(({ name }) => name) : filtered.error.code;
}

test.each<[[string, ...string[]][], string[]]>([
  [[["name", "lab"]], ["lab"]],
  [[["name", "hpc*"]], ["hpc-compute", "hpc*star"]],
  [[["name", "l?b", "hpc-*"]], ["hpc-compute", "lab"]],
  [[["name", String.raw`hpc\*star`]], ["hpc*star"]],
  [[["name", "LAB"]], []],
  [[["name", "la"]], []],
  [[["name", "l.b"]], []],
  [[["size", "1?"]], ["hpc*star"]],
  [
    [
      ["tag:team", "hpc", "ml"],
      ["size", "2"],
    ],
    ["hpc-compute"],
  ],
  [[["tag-key", "tag*"]], ["hpc*star"]],
  [[["tag:toString", "*"]], []],
  [[["tag:team", "*"]], ["hpc-compute", "hpc*star"]],
])("the filters %j find %j", (filters, expected) => {
  expect(names(...filters)).toEqual(expected);
});

test.each(["colour", "constructor", "tag"])("there is no filter %s", (name) => {
  expect(names([name, "x"])).toBe("InvalidParameterValue");
});
