import { describe, expect, it } from "vitest";
import type { Failure } from "#lib/errors.ts";
import type { ClusterState } from "#lib/pcs/view/snapshot.ts";
import { type Sightings, transitionsBetween } from "./transitions-between.ts";

const at = new Date("2026-11-24T12:00:00Z");
const place = { connection: "sandbox", at };
const denied: Failure = { kind: "denied", message: "No" };

const listed = (id: string, status: string) => ({
  summary: {
    ...{ id, name: `name of ${id}`, arn: `arn:${id}`, status, clusterId: "pcs_c" },
    ...{ createdAt: at.toISOString(), modifiedAt: at.toISOString() },
  },
});

const cluster = (more: Partial<ClusterState>): ClusterState => ({
  ...listed("pcs_c", "ACTIVE"),
  ...{ groups: [], queues: [], failures: [] },
  ...more,
});

const words = (known: Sightings, ...clusters: ClusterState[]) =>
  transitionsBetween(known, { clusters }, place).transitions.map(
    ({ resourceId, fromStatus, toStatus }) => `${resourceId} ${fromStatus ?? "new"} ${toStatus}`,
  );

const knownAfter = (...clusters: ClusterState[]) =>
  transitionsBetween(new Map(), { clusters }, place).known;

describe("transitionsBetween", () => {
  it("tells of everything when nothing was known", () => {
    const first = cluster({
      groups: [listed("pcs_g", "CREATING")],
      queues: [listed("pcs_q", "ACTIVE")],
    });
    expect(words(new Map(), first)).toEqual([
      "pcs_c new ACTIVE",
      "pcs_g new CREATING",
      "pcs_q new ACTIVE",
    ]);
  });

  it("tells only what changed, and what was deleted with all in it", () => {
    const known = knownAfter(cluster({ groups: [listed("pcs_g", "CREATING")] }));
    expect(words(known, cluster({ groups: [listed("pcs_g", "ACTIVE")] }))).toEqual([
      "pcs_g CREATING ACTIVE",
    ]);
    expect(words(known)).toEqual(["pcs_c ACTIVE DELETED", "pcs_g CREATING DELETED"]);
  });

  it("does not take for deleted what could not be read", () => {
    const known = knownAfter(cluster({ groups: [listed("pcs_g", "ACTIVE")] }));
    const partial = transitionsBetween(
      known,
      { clusters: [cluster({ failures: [denied] })] },
      place,
    );
    expect(partial.transitions).toEqual([]);
    expect(words(partial.known, cluster({}))).toEqual(["pcs_g ACTIVE DELETED"]);
  });

  it("says once that a group is deleted that is still listed as such", () => {
    const known = knownAfter(cluster({ groups: [listed("pcs_g", "DELETED")] }));
    expect(words(known, cluster({}))).toEqual([]);
  });
});
