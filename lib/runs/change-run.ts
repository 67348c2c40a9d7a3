import "server-only";
import { z } from "zod";
import { guard } from "#lib/audit/guard.ts";
import type { Failure } from "#lib/errors.ts";
import { invalid, type OperationContext } from "#lib/pcs/operation.ts";
import { stepSchema } from "#lib/pcs/spec/cluster-specification.ts";
import { deedOf, type Plan, type PlanStep } from "#lib/pcs/spec/plan.ts";
import { childSteps, type Standing } from "#lib/pcs/spec/teardown-plan.ts";
import { unknownMembers } from "#lib/pcs/unknown-members.ts";
import { failed, ok, type Result } from "#lib/result.ts";
import { decideOn, mayTake, outage } from "./approval.ts";
import {
  clusterIdOf,
  noFailure,
  resourceIdOf,
  type RunRecord,
  type StepChange,
  type StepRecord,
} from "./record.ts";
import { standingOf } from "./stands.ts";
import { changeRun, loadRun } from "./store.ts";

type Changed = Result<undefined, Failure>;

type Held = { context: OperationContext; run: RunRecord; operation: string };

const refuse = (message: string) => failed<Failure>({ kind: "conflict", message });

/**
 * A run that a person may change: whoever may take its steps may.
 * @param operation what they are about to do with it, as the audit log has it
 */
async function hold(
  context: OperationContext,
  id: string,
  operation: string,
): Promise<Result<Held, Failure>> {
  const may = await guard(context, "runs:change", operation);
  if (!may.ok) return may;
  const run = await loadRun(id);
  if (!run.ok) return failed(outage(run.error));
  if (run.value?.connection !== context.connection.id)
    return failed({ kind: "not-found", message: "There is no such run on this connection." });
  const mayAll = await mayTake(context, run.value.steps, operation);
  return mayAll.ok ? ok({ context, run: run.value, operation }) : mayAll;
}

/** Changes a run in the name of a person, then has it looked at. */
const change = (
  { context, run, operation }: Held,
  decide: Parameters<typeof changeRun>[1],
): Promise<Changed> => {
  const { id, clusterNames } = run;
  return decideOn(context, { operation, id, clusterNames }, () => changeRun(id, decide));
};

/** Begins nothing more in a run; what is under way is followed to its end. */
export async function cancelRun(context: OperationContext, id: string): Promise<Changed> {
  const held = await hold(context, id, "CancelRun");
  if (!held.ok) return held;
  return change(held.value, ({ endedAt }) => (endedAt ? {} : { run: { status: "cancelling" } }));
}

/** A step as before its first call: under a new token, as the old one stands for what failed. */
const anew = {
  ...noFailure,
  status: "waiting",
  clientToken: null,
  resourceId: null,
  startedAt: null,
  calledAt: null,
  endedAt: null,
  attempts: 0,
  adopted: false,
  appeared: [],
} satisfies StepChange;

const replacementKey = (step: StepRecord) => `replaced/${String(step.version)}/${step.key}`;

/** What a create step made before it failed has to go first: PCS cannot mend what is CREATE_FAILED. */
function removalOf(run: RunRecord, step: StepRecord): PlanStep | undefined {
  const { kind, verb } = deedOf(step.operation);
  const id = resourceIdOf(step);
  const clusterIdentifier = clusterIdOf(run, step);
  if (verb === "delete" || id === undefined || clusterIdentifier === undefined) return undefined;
  const base = { key: replacementKey(step), name: step.name, after: [] };
  switch (kind) {
    case "cluster":
      return { ...base, operation: "DeleteCluster", request: { clusterIdentifier } };
    case "computeNodeGroup":
      return {
        ...base,
        operation: "DeleteComputeNodeGroup",
        request: { clusterIdentifier, computeNodeGroupIdentifier: id },
      };
    case "queue":
      return {
        ...base,
        operation: "DeleteQueue",
        request: { clusterIdentifier, queueIdentifier: id },
      };
  }
}

type Retried = { steps: { key: string; change: StepChange }[]; added: Plan };

/** Failed steps again, and those that a cancelled run skipped. */
function retried(run: RunRecord, isMeant: (step: StepRecord) => boolean): Retried {
  const meant = run.steps.filter(isMeant);
  const removals = new Map(meant.map((step) => [step.key, removalOf(run, step)]));
  return {
    steps: meant.map((step) => {
      const removal = removals.get(step.key);
      return {
        key: step.key,
        change: { ...anew, after: [...step.after, ...(removal ? [removal.key] : [])] },
      };
    }),
    added: [...removals.values()].filter((removal) => removal !== undefined),
  };
}

/** Going on is in the name of whoever wants it: who began the run may have lost their access meanwhile. */
const resumedBy = ({ caller: { person, name } }: OperationContext) =>
  ({ status: "running", endedAt: null, person, personName: name }) as const;

const canResume = ({ status }: RunRecord) => status !== "succeeded" && status !== "cancelling";

/** Tries everything again that failed or was skipped. */
export async function retryRun(context: OperationContext, id: string): Promise<Changed> {
  const held = await hold(context, id, "RetryRun");
  if (!held.ok) return held;
  if (!canResume(held.value.run)) return refuse("There is nothing to retry in this run.");
  return change(held.value, (run) =>
    canResume(run)
      ? {
          run: resumedBy(context),
          ...retried(run, ({ status }) => status === "failed" || status === "skipped"),
        }
      : {},
  );
}

const stepInput = z.object({
  run: z.string(),
  key: z.string(),
  request: z.record(z.string(), z.unknown()),
});

/** What keeps its name through an edit: other steps, and the run itself, name it so. */
const nameOf = (request: Record<string, unknown>) =>
  request.clusterName ?? request.computeNodeGroupName ?? request.queueName;

/** Tries a create step again that failed, with another request. */
export async function retryStep(context: OperationContext, input: unknown): Promise<Changed> {
  const asked = stepInput.safeParse(input);
  if (!asked.success) return failed(invalid("This is no request for a step.", asked.error.issues));
  const { run: id, key, request } = asked.data;
  const held = await hold(context, id, "RetryStep");
  if (!held.ok) return held;
  const { run } = held.value;
  const step = run.steps.find((each) => each.key === key);
  if (step?.status !== "failed" || !canResume(run)) return refuse("This step has not failed.");
  const schema = stepSchema(step.operation, context.connection.revision);
  if (!schema) return refuse("Only a step that makes something can be edited.");
  const parsed = schema.safeParse(request);
  if (!parsed.success)
    return failed(invalid("The request breaks a rule of AWS PCS.", parsed.error.issues));
  const unknown = unknownMembers(request, parsed.data);
  if (unknown.length > 0)
    return failed(invalid("The request has members that AWS PCS does not know.", unknown));
  if (nameOf(request) !== step.name)
    return refuse(`The name has to stay ${step.name}: other steps name it so.`);
  return change(held.value, (current) => {
    const again = retried(current, (each) => each.key === key && each.status === "failed");
    return {
      run: resumedBy(context),
      added: again.added,
      steps: again.steps.map((each) => ({ ...each, change: { ...each.change, request } })),
    };
  });
}

const appearedInput = z.object({ run: z.string(), key: z.string() });

/** The steps for what appeared, and who has to wait for them. */
function including(run: RunRecord, standing: Standing, ids: Set<string>): Retried {
  const added = childSteps({
    cluster: standing.cluster,
    groups: standing.groups.filter((group) => ids.has(group.id)),
    queues: standing.queues.filter((queue) => ids.has(queue.id)),
  });
  const keys = added.map(({ key }) => key);
  const waits = run.steps.filter(
    (step) => step.status === "failed" && clusterIdOf(run, step) === standing.cluster.id,
  );
  return {
    added,
    steps: waits.map((step) => ({
      key: step.key,
      change: { ...anew, after: [...new Set([...step.after, ...keys])] },
    })),
  };
}

/** Has a teardown delete also what appeared in a cluster after it was approved, and go on. */
export async function includeAppeared(context: OperationContext, input: unknown): Promise<Changed> {
  const asked = appearedInput.safeParse(input);
  if (!asked.success) return failed(invalid("This is no request for a step.", asked.error.issues));
  const held = await hold(context, asked.data.run, "IncludeAppeared");
  if (!held.ok) return held;
  const { run } = held.value;
  const step = run.steps.find(({ key }) => key === asked.data.key);
  const clusterId = step && clusterIdOf(run, step);
  if (!step || !clusterId || step.appeared.length === 0)
    return refuse("Nothing appeared that this step knows of.");
  const standing = await standingOf(context, { id: clusterId, name: step.name });
  if (!standing.ok) return standing;
  const ids = new Set(step.appeared.map(({ id }) => id));
  return change(held.value, (current) => ({
    run: resumedBy(context),
    ...including(current, standing.value, ids),
  }));
}
