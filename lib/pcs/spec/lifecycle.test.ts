import { expect, it } from "vitest";
import { clusterCan, clusterStatuses, isFailed, isTransitional } from "./lifecycle.ts";

it("knows which statuses pass by themselves, and leaves unknown ones alone", () => {
  expect(clusterStatuses.filter(isTransitional)).toEqual([
    "CREATING",
    "UPDATING",
    "DELETING",
    "SUSPENDING",
    "RESUMING",
  ]);
  expect(isTransitional("MIGRATING_TO_MARS")).toBe(false);
  expect(isFailed("CREATE_FAILED")).toBe(true);
});

it("allows a deletion in every status that rests, failed ones included", () => {
  const deletable = clusterStatuses.filter((status) => clusterCan("DeleteCluster", status).allowed);
  expect(deletable).toEqual([
    "ACTIVE",
    "CREATE_FAILED",
    "DELETE_FAILED",
    "UPDATE_FAILED",
    "SUSPENDED",
  ]);
  expect(clusterCan("DeleteCluster", "CREATING")).toEqual({
    allowed: false,
    reason: "The cluster is CREATING: wait until that has ended.",
  });
});
