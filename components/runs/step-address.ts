import { paths } from "#lib/paths.ts";
import { deedOf } from "#lib/pcs/spec/plan.ts";
import type { Run, RunStep } from "#lib/pcs/view/run.ts";

/** The cluster that a step is about: it names it itself, or an earlier step made it. */
function clusterIdOf({ steps }: Pick<Run, "steps">, { request }: RunStep): string | undefined {
  const named = request.clusterIdentifier;
  if (typeof named === "string") return named;
  return steps.find(({ operation }) => operation === "CreateCluster")?.resourceId;
}

/** The name of the cluster that a step deletes something of: the step that deletes the cluster has it. */
export function clusterNameOf({ steps }: Pick<Run, "steps">, { request, name }: RunStep): string {
  const own = steps.find(
    (step) =>
      step.operation === "DeleteCluster" &&
      step.request.clusterIdentifier === request.clusterIdentifier,
  );
  return own?.name ?? name;
}

/** The page of what a step made or deletes; nothing while, or when, it is not there. */
export function addressOfStep(
  connection: string,
  run: Pick<Run, "steps">,
  step: RunStep,
): string | undefined {
  const { verb, kind } = deedOf(step.operation);
  const { resourceId: id } = step;
  if (id === undefined || (verb === "delete" && step.status === "done")) return undefined;
  if (kind === "cluster") return paths.cluster(connection, id);
  const cluster = clusterIdOf(run, step);
  if (cluster === undefined) return undefined;
  return kind === "queue"
    ? paths.queue(connection, cluster, id)
    : paths.nodeGroup(connection, cluster, id);
}
