import "server-only";
import type { OperationContext } from "#lib/pcs/operation.ts";
import { deedOf } from "#lib/pcs/spec/plan.ts";
import { listAround, observe } from "./observe.ts";
import {
  noFailure,
  resourceIdOf,
  type RunRecord,
  type StepChange,
  type StepRecord,
} from "./record.ts";

/** How long after a call AWS may still show what came of it, in milliseconds. */
const grace = 30_000;

const skipped = (now: Date): StepChange => ({ ...noFailure, status: "skipped", endedAt: now });

/** Whether AWS has done what it may have been asked for: it is looked for by name, or by id. */
async function find(run: RunRecord, step: StepRecord, context: OperationContext) {
  const { verb } = deedOf(step.operation);
  const listed = await listAround(observe(context), run, step);
  if (!listed.ok) return undefined;
  const id = resourceIdOf(step);
  const standing = listed.value.find((each) =>
    verb === "create" ? each.name === step.name : each.id === id,
  );
  if (verb === "create") return { happened: standing !== undefined, id: standing?.id };
  return { happened: !standing || /^DELET(ING|ED)$/.test(standing.status), id };
}

/**
 * Begins nothing more in a run that was cancelled. A call whose outcome is unknown is not repeated, which could make
 * something: what came of it is looked for, and followed to its end when it is found.
 */
export async function abandon(
  run: RunRecord,
  context: OperationContext,
  now: Date,
  store: (run: RunRecord, step: StepRecord, change: StepChange) => Promise<void>,
) {
  for (const step of run.steps.filter(({ status }) => status === "waiting"))
    await store(run, step, skipped(now));
  for (const step of run.steps.filter(({ status }) => status === "calling")) {
    const found = await find(run, step, context);
    if (found?.happened)
      await store(run, step, {
        ...noFailure,
        status: "changing",
        resourceId: found.id ?? step.resourceId,
      });
    else if (found && step.calledAt && now.getTime() - step.calledAt.getTime() > grace)
      await store(run, step, skipped(now));
  }
}
