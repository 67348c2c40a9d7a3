import { expect, test } from "vitest";
import { createClusterRequest } from "#lib/pcs/spec/cluster.ts";
import { revisions } from "#lib/pcs/spec/revision.ts";
import { clusterSeeds, seedClusters } from "#sandbox/seed/clusters.ts";
import { openStore, type Store } from "#sandbox/store/store.ts";
import { clusterRequest } from "#sandbox/testing/cluster-request.ts";
import { temporaryFolder } from "#sandbox/testing/temporary-folder.ts";

const scope = { accountId: "111122223333", region: "us-east-1" };

function withStore(work: (store: Store) => void): void {
  const opened = openStore(temporaryFolder());
  if (!opened.ok) throw new Error(opened.reason);
  work(opened.store);
  opened.store.close();
}

const names = ({ resources }: Store) =>
  resources.page(scope, "cluster", "", undefined, 10).map(({ name }) => name);

test.each(revisions)("the examples are requests that revision %s accepts", (revision) => {
  for (const { request } of clusterSeeds) {
    const whole = { ...request, networking: clusterRequest().networking };
    expect(createClusterRequest(revision).safeParse(whole).error).toBeUndefined();
  }
});

test("the examples lie in the past", () => {
  withStore((store) => {
    const now = Date.now();
    seedClusters(store, scope, now);
    for (const { createdAt } of store.resources.page(scope, "cluster", "", undefined, 10)) {
      expect(createdAt).toBeLessThan(now);
    }
  });
});

test("examples that were deleted do not come back", () => {
  withStore((store) => {
    seedClusters(store, scope, Date.now());
    expect(names(store)).toHaveLength(3);
    store.transaction(() => {
      for (const { id } of clusterSeeds) {
        const transition = { status: "DELETING", nextStatus: "DELETED", dueAt: 1 };
        store.transitions.start(scope, id, transition);
      }
      store.transitions.settle(1);
    });
    seedClusters(store, scope, Date.now());
    expect(names(store)).toEqual([]);
  });
});

test("a store in use gets no examples", () => {
  withStore((store) => {
    const [name, id] = ["mine", "pcs_mine000000"];
    const times = { createdAt: 1, modifiedAt: 1 };
    const resource = { type: "cluster" as const, clusterId: "", tags: {}, document: "{}" };
    store.transaction(() =>
      store.resources.insert(scope, { ...resource, ...times, id, name, status: "ACTIVE" }),
    );
    seedClusters(store, scope, Date.now());
    expect(names(store)).toEqual(["mine"]);
  });
});
