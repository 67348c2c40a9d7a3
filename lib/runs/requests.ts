import { clusterIdOf, type RunRecord, type StepRecord } from "./record.ts";

const isText = (value: unknown): value is string => typeof value === "string";

/** CreateQueue takes node groups by id; a specification names them, and the steps before this one have made them. */
function queueRequest({ computeNodeGroups, ...request }: Record<string, unknown>, run: RunRecord) {
  const names = Array.isArray(computeNodeGroups) ? computeNodeGroups.filter(isText) : [];
  const idOf = (name: string) =>
    run.steps.find((step) => step.operation === "CreateComputeNodeGroup" && step.name === name)
      ?.resourceId;
  return {
    ...request,
    computeNodeGroupConfigurations: names.map((name) => ({ computeNodeGroupId: idOf(name) })),
  };
}

/** The request of a step whose earlier steps are done, as its operation takes it. */
export function requestOf(run: RunRecord, step: StepRecord): Record<string, unknown> {
  const { operation, request } = step;
  const inCluster = { clusterIdentifier: clusterIdOf(run, step) };
  if (operation === "CreateComputeNodeGroup") return { ...request, ...inCluster };
  if (operation === "CreateQueue") return { ...queueRequest(request, run), ...inCluster };
  return request;
}
