import { describe, expect, it } from "vitest";
import {
  can,
  clusterCan,
  clusterStatuses,
  isFailed,
  isTransitional,
  statuses,
} from "./lifecycle.ts";

const updatable = ["ACTIVE", "UPDATE_FAILED", "SUSPENDED"];
const deletable = ["ACTIVE", "CREATE_FAILED", "DELETE_FAILED", "UPDATE_FAILED", "SUSPENDED"];

it("knows which statuses pass by themselves, and leaves unknown ones alone", () => {
  expect(statuses.computeNodeGroup.filter(isTransitional)).toEqual([
    "CREATING",
    "UPDATING",
    "DELETING",
    "SUSPENDING",
    "RESUMING",
  ]);
  expect(isTransitional("MIGRATING_TO_MARS")).toBe(false);
  expect(isFailed("CREATE_FAILED")).toBe(true);
});

describe("what a status allows", () => {
  it("is changed and deleted in every status that rests and permits it, for every kind", () => {
    const allowing = (allows: (status: string) => boolean) =>
      new Set(statuses.computeNodeGroup.filter((status) => allows(status)));
    expect(allowing((status) => can("cluster", "UpdateCluster", status).allowed)).toEqual(
      new Set(updatable),
    );
    expect(
      allowing((status) => can("computeNodeGroup", "UpdateComputeNodeGroup", status).allowed),
    ).toEqual(new Set(updatable));
    expect(allowing((status) => can("queue", "UpdateQueue", status).allowed)).toEqual(
      new Set(updatable),
    );
    expect(allowing((status) => clusterCan("DeleteCluster", status).allowed)).toEqual(
      new Set(deletable),
    );
    expect(
      allowing((status) => can("computeNodeGroup", "DeleteComputeNodeGroup", status).allowed),
    ).toEqual(new Set(deletable));
    expect(allowing((status) => can("queue", "DeleteQueue", status).allowed)).toEqual(
      new Set(deletable),
    );
  });

  it("lets only an ACTIVE cluster get and change what it has inside, and any resting one lose it", () => {
    for (const operation of ["CreateQueue", "UpdateQueue", "CreateComputeNodeGroup"] as const) {
      expect(clusterStatuses.filter((status) => clusterCan(operation, status).allowed)).toEqual([
        "ACTIVE",
      ]);
    }
    expect(statuses.queue.filter((status) => clusterCan("DeleteQueue", status).allowed)).toEqual(
      deletable,
    );
  });

  it.each([
    [
      clusterCan("DeleteCluster", "CREATING"),
      "The cluster is CREATING: wait until that has ended.",
    ],
    [
      can("computeNodeGroup", "UpdateComputeNodeGroup", "CREATE_FAILED"),
      "The compute node group is CREATE_FAILED: it can only be deleted.",
    ],
    [
      can("computeNodeGroup", "DeleteComputeNodeGroup", "DELETED"),
      "The compute node group is DELETED: it does not exist any more.",
    ],
    [
      clusterCan("CreateQueue", "SUSPENDED"),
      "The cluster is SUSPENDED: update the cluster to a supported Slurm version first.",
    ],
    [can("queue", "UpdateQueue", "FROZEN"), "The queue is FROZEN, which does not allow this."],
  ])("says why not: %j", (verdict, reason) => {
    expect(verdict).toEqual({ allowed: false, reason });
  });
});
