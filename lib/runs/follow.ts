import type { Failure } from "#lib/errors.ts";
import { isFailed, isTransitional } from "#lib/pcs/spec/lifecycle.ts";
import { deedOf } from "#lib/pcs/spec/plan.ts";
import { kindWords } from "#lib/pcs/spec/resource-kind.ts";
import { listAround, type Observation, type Standing } from "./observe.ts";
import {
  clusterIdOf,
  noFailure,
  resourceIdOf,
  type RunRecord,
  type StepChange,
  type StepRecord,
} from "./record.ts";

/** How long AWS may need until its lists show what it accepted, in milliseconds. */
const settling = 60_000;

const done = (now: Date): StepChange => ({ status: "done", endedAt: now, ...noFailure });

export const fail = (failure: Failure, now: Date): StepChange => ({
  ...noFailure,
  status: "failed",
  endedAt: now,
  failure,
});

const isNew = ({ calledAt }: StepRecord, now: Date) =>
  calledAt !== null && now.getTime() - calledAt.getTime() < settling;

type Case = { step: StepRecord; standing: Standing | undefined; now: Date; why: string };

/** What to tell when a resource ends in a failure; `why` is what AWS says. */
const failureOf = ({ step, standing, why }: Case): Failure => ({
  kind: "fault",
  message: `${step.name} is ${standing?.status ?? "gone"}. ${why}`.trim(),
  advice:
    deedOf(step.operation).verb === "create"
      ? "Mend the cause, then retry: what failed is deleted first and made anew."
      : "Mend the cause, then retry the deletion.",
});

function afterCreation(found: Case): StepChange | undefined {
  const { step, standing, now } = found;
  if (!standing) {
    if (isNew(step, now)) return undefined;
    const { kind } = deedOf(step.operation);
    return fail(
      {
        kind: "not-found",
        message: `The ${kindWords[kind]} ${step.name} was made, and is gone: somebody has deleted it.`,
        advice: "Retry to make it again.",
      },
      now,
    );
  }
  if (standing.status === "ACTIVE") return done(now);
  if (isFailed(standing.status)) return fail(failureOf(found), now);
  return undefined;
}

function afterDeletion(found: Case): StepChange | undefined {
  const { step, standing, now } = found;
  if (!standing || standing.status === "DELETED") return done(now);
  if (standing.status === "DELETE_FAILED") return fail(failureOf(found), now);
  if (isTransitional(standing.status) || isNew(step, now)) return undefined;
  // AWS accepted the deletion and yet it rests: ask anew, under a token of its own.
  return { status: "waiting", clientToken: null };
}

/** Where a step's resource stands now; nothing when that could not be read. */
async function find(run: RunRecord, step: StepRecord, observation: Observation) {
  const { kind } = deedOf(step.operation);
  const clusterId = clusterIdOf(run, step);
  const listed = await listAround(observation, run, step);
  if (!listed.ok) return undefined;
  const id = resourceIdOf(step);
  const standing = listed.value.find((resource) => resource.id === id);
  const fails = standing !== undefined && isFailed(standing.status);
  const why = fails && clusterId ? await observation.errors(kind, clusterId, standing.id) : "";
  return { standing, why };
}

/** What has become of a step that AWS accepted; nothing as long as that goes on, or cannot be seen. */
export async function follow(
  run: RunRecord,
  step: StepRecord,
  observation: Observation,
  now: Date,
): Promise<StepChange | undefined> {
  const found = await find(run, step, observation);
  if (!found) return undefined;
  const { verb } = deedOf(step.operation);
  return (verb === "create" ? afterCreation : afterDeletion)({ step, now, ...found });
}
