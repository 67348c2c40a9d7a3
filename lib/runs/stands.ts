import "server-only";
import type { Failure } from "#lib/errors.ts";
import { listClusters } from "#lib/pcs/clusters.ts";
import { listComputeNodeGroups } from "#lib/pcs/compute-node-groups.ts";
import type { OperationContext } from "#lib/pcs/operation.ts";
import { getQueue, listQueues } from "#lib/pcs/queues.ts";
import type { Plan } from "#lib/pcs/spec/plan.ts";
import { type Standing, teardownPlan } from "#lib/pcs/spec/teardown-plan.ts";
import { failed, ok, type Result } from "#lib/result.ts";

/** What a cluster has inside now, read anew. */
export async function standingOf(
  context: OperationContext,
  cluster: Standing["cluster"],
): Promise<Result<Standing, Failure>> {
  const clusterIdentifier = cluster.id;
  const [groups, queues] = await Promise.all([
    listComputeNodeGroups(context, { clusterIdentifier }),
    listQueues(context, { clusterIdentifier }),
  ]);
  if (!groups.ok) return groups;
  if (!queues.ok) return queues;
  const details = await Promise.all(
    queues.value.map((queue) =>
      getQueue(context, { clusterIdentifier, queueIdentifier: queue.id }),
    ),
  );
  return ok({
    cluster,
    groups: groups.value.filter(({ status }) => status !== "DELETED"),
    queues: queues.value.map(({ id, name }, index) => {
      const detail = details[index];
      return { id, name, ...(detail?.ok ? detail.value : {}) };
    }),
  });
}

/** Something that came after the preview: what a person did not see is not deleted. */
function unseen(standings: Standing[], seen: Set<string>): Failure | undefined {
  const news = standings.flatMap(({ cluster, groups, queues }) =>
    [...groups, ...queues].filter(({ id }) => !seen.has(id)).map(({ name }) => ({ cluster, name })),
  );
  if (news.length === 0) return undefined;
  return {
    kind: "conflict",
    message: `${news.map(({ cluster, name }) => `${name} in ${cluster.name}`).join(", ")} appeared since you looked. Nothing was begun.`,
    advice: "The preview shows in a moment what is there now. Look at it, then confirm again.",
  };
}

/**
 * The plan that tears clusters down, from what stands now.
 * @param seen the ids of everything that the person saw who approves it
 */
export async function teardownOf(
  context: OperationContext,
  clusterIds: string[],
  seen: Set<string>,
): Promise<Result<{ plan: Plan; clusterNames: string[] }, Failure>> {
  const listed = await listClusters(context, {});
  if (!listed.ok) return listed;
  const clusters = listed.value.filter(({ id }) => clusterIds.includes(id));
  if (clusters.length === 0)
    return failed({ kind: "not-found", message: "These clusters do not exist any more." });
  const standings: Standing[] = [];
  for (const { id, name } of clusters) {
    const standing = await standingOf(context, { id, name });
    if (!standing.ok) return standing;
    standings.push(standing.value);
  }
  const failure = unseen(standings, seen);
  if (failure) return failed(failure);
  return ok({
    plan: teardownPlan(standings),
    clusterNames: clusters.map(({ name }) => name),
  });
}
