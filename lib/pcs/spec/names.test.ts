import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clusterIdentifier, clusterName } from "./names.ts";

/** The patterns and lengths as the two revisions of the reference print them (CreateCluster, clusterName). */
const reference = {
  "2024-09-26": { pattern: /^(?!pcs_)(?![A-Za-z0-9]{10}$)[A-Za-z][A-Za-z0-9-]+$/, minimum: 1 },
  latest: { pattern: /^(?!pcs_)[A-Za-z][A-Za-z0-9-]+$/, minimum: 3 },
} as const;

/** Texts near the borders of what a name may be. */
const candidate = fc.oneof(
  fc.string({ maxLength: 45 }),
  fc.stringMatching(/^[A-Za-z0-9_-]{0,42}$/),
  fc.stringMatching(/^[A-Za-z][A-Za-z0-9]{8,10}$/),
  fc.stringMatching(/^pcs_[a-z0-9]{0,10}$/),
);

describe.each(["2024-09-26", "latest"] as const)("under revision %s", (revision) => {
  const { pattern, minimum } = reference[revision];

  it("a name is accepted exactly when the reference's pattern and lengths accept it", () => {
    fc.assert(
      fc.property(candidate, (name) => {
        const allowed = name.length >= minimum && name.length <= 40 && pattern.test(name);
        expect(clusterName(revision).safeParse(name).success).toBe(allowed);
      }),
      { numRuns: 2_000 },
    );
  });

  it("every name, and every id, identifies a cluster", () => {
    fc.assert(
      fc.property(candidate, (name) => {
        fc.pre(clusterName(revision).safeParse(name).success);
        expect(clusterIdentifier(revision).safeParse(name).success).toBe(true);
      }),
    );
    expect(clusterIdentifier(revision).safeParse("pcs_1a2b3c4d5e").success).toBe(true);
    expect(clusterIdentifier(revision).safeParse("arn:aws:pcs").success).toBe(false);
  });
});
