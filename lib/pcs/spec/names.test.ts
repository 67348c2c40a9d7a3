import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  clusterIdentifier,
  clusterName,
  clusterNameText,
  computeNodeGroupIdentifier,
  computeNodeGroupName,
  queueIdentifier,
  queueName,
} from "./names.ts";

/** The patterns and lengths as the two revisions of the reference print them (CreateCluster, CreateQueue). */
const reference = {
  "2024-09-26": {
    name: /^(?!pcs_)(?![A-Za-z0-9]{10}$)[A-Za-z][A-Za-z0-9-]+$/,
    minimum: 1,
    clusterIdentifier: /^(pcs_[a-zA-Z0-9]+|[A-Za-z][A-Za-z0-9-]{1,40})$/,
    childIdentifier: /^(pcs_[a-zA-Z0-9]+|[A-Za-z][A-Za-z0-9-]{1,25})$/,
  },
  latest: {
    name: /^(?!pcs_)[A-Za-z][A-Za-z0-9-]+$/,
    minimum: 3,
    clusterIdentifier: /^(pcs_[a-zA-Z0-9]+|[A-Za-z][A-Za-z0-9-]{2,40})$/,
    childIdentifier: /^(pcs_[a-zA-Z0-9]+|[A-Za-z][A-Za-z0-9-]{2,25})$/,
  },
} as const;

/** Texts near the borders of what a name or an identifier may be. */
const candidate = fc.oneof(
  fc.string({ maxLength: 45 }),
  fc.stringMatching(/^[A-Za-z0-9_-]{0,42}$/),
  fc.stringMatching(/^[A-Za-z][A-Za-z0-9-]{0,3}$/),
  fc.stringMatching(/^[A-Za-z][A-Za-z0-9]{8,10}$/),
  fc.stringMatching(/^[A-Za-z][A-Za-z0-9-]{23,27}$/),
  fc.stringMatching(/^[A-Za-z][A-Za-z0-9-]{38,41}$/),
  fc.stringMatching(/^pcs_[A-Za-z0-9-]{0,12}$/),
);

const runs = { numRuns: 1_000 };

describe.each(["2024-09-26", "latest"] as const)("under revision %s", (revision) => {
  const rules = reference[revision];

  it.each([
    ["cluster", clusterName, 40],
    ["compute node group", computeNodeGroupName, 25],
    ["queue", queueName, 25],
  ] as const)("a %s name is accepted exactly when the reference accepts it", (_kind, name, max) => {
    const schema = name(revision);
    fc.assert(
      fc.property(candidate, (value) => {
        const allowed =
          value.length >= rules.minimum && value.length <= max && rules.name.test(value);
        expect(schema.safeParse(value).success).toBe(allowed);
      }),
      runs,
    );
  });

  it.each([
    ["cluster", clusterIdentifier, rules.clusterIdentifier],
    ["compute node group", computeNodeGroupIdentifier, rules.childIdentifier],
    ["queue", queueIdentifier, rules.childIdentifier],
  ] as const)("a %s identifier is accepted exactly when its pattern accepts it", (...row) => {
    const [, identifier, pattern] = row;
    const schema = identifier(revision);
    fc.assert(
      fc.property(candidate, (value) => {
        expect(schema.safeParse(value).success).toBe(pattern.test(value));
      }),
      runs,
    );
  });

  it("every name identifies its resource", () => {
    fc.assert(
      fc.property(candidate, (name) => {
        fc.pre(computeNodeGroupName(revision).safeParse(name).success);
        expect(computeNodeGroupIdentifier(revision).safeParse(name).success).toBe(true);
      }),
    );
  });
});

it("says the rule before it is broken", () => {
  expect(clusterNameText("latest").help).toMatch(/^3–40 letters, .* Region, and it cannot be/);
  expect(clusterNameText("2024-09-26").help).toContain("Not exactly ten letters or digits");
});
