import type { StatusTone } from "#components/ui/status-mark.tsx";
import { deedOf, type StepOperation } from "#lib/pcs/spec/plan.ts";
import type { ResourceKind } from "#lib/pcs/spec/resource-kind.ts";
import { isOpen, type RunStatus, type RunStep, type RunSummary } from "#lib/pcs/view/run.ts";

/** A status as people read it, with the mark that goes with it. */
type Words = { tone: StatusTone; word: string };

/** How many clusters a title names before it counts the rest. */
const named = 2;

const list = (names: string[]) => new Intl.ListFormat("en").format(names);

/** The names of a run's clusters, the first few of many. */
function clustersOf(names: string[]): string {
  if (names.length <= named + 1) return list(names);
  return list([...names.slice(0, named), `${String(names.length - named)} more clusters`]);
}

const verbs = { create: "Create", teardown: "Tear down" } as const;

/** What a run is for: "Create hpc-prod", "Tear down a and b". */
export const titleOf = ({ kind, clusterNames }: Pick<RunSummary, "kind" | "clusterNames">) =>
  `${verbs[kind]} ${clustersOf(clusterNames)}`;

/** The status of a run. */
export const runStatusWords: Record<RunStatus, Words> = {
  running: { tone: "busy", word: "Running" },
  cancelling: { tone: "busy", word: "Cancelling" },
  succeeded: { tone: "good", word: "Succeeded" },
  failed: { tone: "bad", word: "Failed" },
  cancelled: { tone: "skipped", word: "Cancelled" },
};

/** What the browser's tab says, for those who look at another one: how far the run is, or how it ended. */
export function tabTitleOf(run: RunSummary): string {
  const { status, stepsDone, stepsInAll } = run;
  const state = isOpen(run)
    ? `${String(stepsDone)}/${String(stepsInAll)}`
    : runStatusWords[status].word;
  return `${state} · ${titleOf(run)}`;
}

/** A kind of resource in the middle of a sentence. */
export const kindWords: Record<ResourceKind, string> = {
  cluster: "cluster",
  computeNodeGroup: "node group",
  queue: "queue",
};

/** What a step does, before the name of what it does it to: "Create node group". */
export function operationWords(operation: StepOperation): string {
  const { verb, kind } = deedOf(operation);
  return `${verb === "create" ? "Create" : "Delete"} ${kindWords[kind]}`;
}

/** The status of a step, in the words of what it does. */
export function stepStatusWords({ status, operation, retryAt }: RunStep): Words {
  switch (status) {
    case "waiting":
      return { tone: "waiting", word: retryAt ? "To be retried" : "Waiting" };
    case "calling":
      return { tone: "busy", word: "Calling AWS" };
    case "changing":
      return { tone: "busy", word: deedOf(operation).verb === "create" ? "Creating" : "Deleting" };
    case "done":
      return { tone: "good", word: "Done" };
    case "failed":
      return { tone: "bad", word: "Failed" };
    case "skipped":
      return { tone: "skipped", word: "Skipped" };
  }
}
