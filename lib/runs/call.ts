import "server-only";
import { randomUUID } from "node:crypto";
import { collectRequestIds } from "#lib/aws/request-ids.ts";
import type { Failure } from "#lib/errors.ts";
import { expiring } from "#lib/live/live.ts";
import { inSpan } from "#lib/observe/span.ts";
import type { OperationContext } from "#lib/pcs/operation.ts";
import { deedOf } from "#lib/pcs/spec/plan.ts";
import { backoff, classify, isHopeless, mayHaveHappened } from "./classify.ts";
import { meetConflict } from "./conflict.ts";
import { fail } from "./follow.ts";
import { observe } from "./observe.ts";
import { noFailure, type RunRecord, type StepChange, type StepRecord } from "./record.ts";
import { requestOf } from "./requests.ts";
import { operations } from "./send.ts";

/** How many request ids of a step are kept: the last ones. */
const keptRequestIds = 20;

/**
 * What is stored before a step is called: the token, under which AWS knows the call again when it is repeated. It stays
 * until a person retries a step that failed.
 */
export const claimOf = (step: StepRecord, now: Date): StepChange => ({
  status: "calling",
  clientToken: step.clientToken ?? randomUUID(),
  attempts: step.attempts + 1,
  startedAt: step.startedAt ?? now,
  calledAt: now,
  waitsFor: null,
  retryAt: null,
});

type Setting = { context: OperationContext; run: RunRecord; now: Date; pace: number };

/** A step that did not work, and is tried again later: unless it has been for too long. */
function again(step: StepRecord, failure: Failure, { now, pace }: Setting): StepChange {
  const failingSince = step.failingSince ?? now;
  if (isHopeless(failingSince, now)) return fail(failure, now);
  const delay = backoff(step.attempts, pace, failure.retryAfterSeconds);
  return {
    status: mayHaveHappened(failure) ? "calling" : "waiting",
    failure,
    failingSince,
    retryAt: new Date(now.getTime() + delay),
  };
}

const waiting = (step: StepRecord, failure: Failure, setting: Setting): StepChange => ({
  ...again(step, failure, setting),
  status: "waiting",
  waitsFor: failure.message,
});

async function afterFailure(
  step: StepRecord,
  failure: Failure,
  request: Record<string, unknown>,
  setting: Setting,
): Promise<StepChange> {
  const { context, run, now } = setting;
  // PCS denies what it does not have: whether a deletion is over, only the lists tell.
  const deletes = deedOf(step.operation).verb === "delete";
  const mayBeGone = deletes && (failure.kind === "not-found" || failure.kind === "denied");
  if (failure.kind === "conflict" || mayBeGone) {
    const observation = observe(context);
    const met = await meetConflict({ context, run, step, request, failure, observation, now });
    if (met?.status === "waiting")
      return { ...met, retryAt: new Date(now.getTime() + backoff(1, setting.pace)) };
    if (met) return met;
  }
  switch (classify(failure)) {
    case "again":
      return again(step, failure, setting);
    case "wait":
      return waiting(step, failure, setting);
    case "stop":
      return fail(failure, now);
  }
}

/** Makes the call of a step whose claim is stored, and tells what became of it. */
export function call(step: StepRecord, setting: Setting): Promise<StepChange> {
  const attributes = { "pcs_console.run": setting.run.id, "pcs_console.step": step.key };
  return inSpan({ name: `run step ${step.operation}`, attributes }, () => make(step, setting));
}

async function make(step: StepRecord, setting: Setting): Promise<StepChange> {
  const { context, run } = setting;
  const request = requestOf(run, step);
  const ids: string[] = [];
  const result = await collectRequestIds(ids, () => {
    const sent = operations[step.operation](context, { ...request, clientToken: step.clientToken });
    return expiring(context, sent);
  });
  const change: StepChange = result.ok
    ? { ...noFailure, status: "changing", resourceId: result.value?.id ?? null }
    : await afterFailure(step, result.error, request, setting);
  const failedId = result.ok ? undefined : result.error.requestId;
  const requestIds = [...step.requestIds, ...ids, ...(failedId ? [failedId] : [])];
  return { ...change, requestIds: requestIds.slice(-keptRequestIds) };
}
