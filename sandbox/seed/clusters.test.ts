import { expect, test } from "vitest";
import { createClusterRequest } from "#lib/pcs/spec/cluster.ts";
import { createComputeNodeGroupRequest } from "#lib/pcs/spec/compute-node-group.ts";
import { createQueueRequest } from "#lib/pcs/spec/queue.ts";
import { revisions } from "#lib/pcs/spec/revision.ts";
import { newComputeNodeGroupDocument } from "#sandbox/pcs/create-compute-node-group.ts";
import { groupErrors } from "#sandbox/pcs/compute-node-group-errors.ts";
import { hasGroup } from "#sandbox/pcs/queue-document.ts";
import { sizeQuotaError } from "#sandbox/pcs/size-quota.ts";
import { seedClusters } from "#sandbox/seed/clusters.ts";
import { exampleClusters, secondRegionClusters } from "#sandbox/seed/example-clusters.ts";
import { finderFor } from "#sandbox/seed/find-seeded.ts";
import { openStore, type Store } from "#sandbox/store/store.ts";
import { temporaryFolder } from "#sandbox/testing/temporary-folder.ts";

const scope = { accountId: "111122223333", region: "us-east-1" };
const second = { ...scope, region: "eu-west-1" };

/** Every set of examples, and where it is. */
const sets = [
  { place: scope, examples: exampleClusters },
  { place: second, examples: secondRegionClusters },
];

function withStore(work: (store: Store) => void): void {
  const opened = openStore(temporaryFolder());
  if (!opened.ok) throw new Error(opened.reason);
  work(opened.store);
  opened.store.close();
}

const names = ({ resources }: Store, place = scope) =>
  resources.page(place, "cluster", "", undefined, 10).map(({ name }) => name);

test.each(revisions)("the examples are requests that revision %s accepts", (revision) => {
  const find = finderFor(scope);
  const all = sets.flatMap(({ examples }) => examples);
  for (const { id: clusterIdentifier, request, groups, queues } of all) {
    expect(createClusterRequest(revision).safeParse(request(find)).error).toBeUndefined();
    for (const group of groups) {
      const whole = { clusterIdentifier, ...group.request(find) };
      expect(createComputeNodeGroupRequest(revision).safeParse(whole).error).toBeUndefined();
    }
    for (const queue of queues) {
      const whole = { clusterIdentifier, ...queue.request };
      expect(createQueueRequest(revision).safeParse(whole).error).toBeUndefined();
    }
  }
});

test.each(sets)("the examples in $place.region fit what is around them", ({ place, examples }) => {
  withStore((store) => {
    seedClusters(store, scope, Date.now());
    const find = finderFor(place);
    for (const { id, groups } of examples) {
      const cluster = store.resources.byId(place, "cluster", id);
      if (!cluster) throw new Error(`${id} was not seeded.`);
      const inStore = store.resources.all(place, "computenodegroup", id);
      expect(sizeQuotaError(cluster, inStore, 0)).toBeUndefined();
      for (const group of groups) {
        const request = group.request(find);
        const document = newComputeNodeGroupDocument(request);
        expect(groupErrors(request, document, cluster, place, "latest")).toEqual([]);
      }
    }
  });
});

test("queues share groups, and every cluster has a group for login nodes, in no queue", () => {
  withStore((store) => {
    seedClusters(store, scope, Date.now());
    for (const { id } of exampleClusters.slice(0, 2)) {
      const queues = store.resources.all(scope, "queue", id);
      const counts = store.resources
        .all(scope, "computenodegroup", id)
        .map((group) => queues.filter((queue) => hasGroup(queue, group.id)).length);
      expect(counts.filter((count) => count === 0)).toHaveLength(1);
      expect(Math.max(...counts)).toBeGreaterThan(1);
    }
  });
});

test("two Regions have examples of their own, and none shows in the other", () => {
  withStore((store) => {
    seedClusters(store, scope, Date.now());
    expect(names(store).toSorted()).toEqual(["cfd-production", "genomics", "materials-test"]);
    expect(names(store, second).toSorted()).toEqual(["climate-archive", "seismic"]);
  });
});

test("the second set gives way to the first, when that is put into its Region", () => {
  withStore((store) => {
    seedClusters(store, second, Date.now());
    expect(names(store, second)).toHaveLength(3);
    expect(names(store)).toEqual([]);
  });
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
      for (const { id } of exampleClusters) {
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
