import "server-only";
import pLimit from "p-limit";
import { callerNamed } from "#lib/auth/people.ts";
import { findConnection } from "#lib/aws/connections.ts";
import type { Failure } from "#lib/errors.ts";
import { paceOf } from "#lib/live/pace.ts";
import type { OperationContext } from "#lib/pcs/operation.ts";
import { failed, ok, type Result } from "#lib/result.ts";
import { call, claimOf } from "./call.ts";
import { conclude } from "./conclude.ts";
import { fail, follow } from "./follow.ts";
import { observe } from "./observe.ts";
import type { RunRecord, StepChange, StepRecord } from "./record.ts";
import { abandon } from "./abandon.ts";
import { changeStep, claimStep, clusterLine, loadRun } from "./store.ts";

/** How many calls of a run are under way at a time: PCS throttles by account. */
const concurrency = 5;

/** The longest that a run waits in the line of those who want a cluster made, before it looks again. */
const longestInLine = 30_000;

/** How often a cluster is looked at, at least, until it is made: it takes AWS minutes, and the sandbox eight looks. */
const looksPerCluster = 4;

/** A run whose person has no access any more is looked at again in so many milliseconds, if it has not ended by then. */
const afterRefusal = 10_000;

/** In whose name a run works, checked anew each time: who has lost access starts nothing more. */
function contextOf(run: RunRecord): Result<OperationContext, Failure> {
  const caller = callerNamed(run.person);
  const connection = findConnection(run.connection);
  if (!connection)
    return failed({
      kind: "not-found",
      message: `The connection “${run.connection}” is no longer configured.`,
    });
  if (!caller)
    return failed({
      kind: "denied",
      message: `${run.person}, who started this, no longer has access to this console.`,
      advice: "Somebody who has may start it anew.",
    });
  return ok({ caller, connection, run: run.id });
}

const isDue = ({ retryAt }: StepRecord, now: Date) => retryAt === null || retryAt <= now;

/** The steps that are to be called now: those whose outcome is unknown, and those that all earlier ones allow. */
function dueSteps(run: RunRecord, now: Date): StepRecord[] {
  const done = new Set(run.steps.filter(({ status }) => status === "done").map(({ key }) => key));
  return run.steps.filter(
    (step) =>
      isDue(step, now) &&
      (step.status === "calling" ||
        (step.status === "waiting" && step.after.every((key) => done.has(key)))),
  );
}

/** Stores what became of a step; a step that somebody else changed meanwhile stays as they have it. */
async function store(run: RunRecord, step: StepRecord, change: StepChange) {
  const changed = await changeStep(step, change);
  if (!changed.ok) throw new Error(changed.error);
  if (changed.value)
    run.steps = run.steps.map((each) => (each.key === step.key ? (changed.value ?? each) : each));
}

/** Sees what became of the steps that AWS has accepted. */
async function followAll(run: RunRecord, context: OperationContext, now: Date) {
  const observation = observe(context);
  const changing = run.steps.filter(({ status }) => status === "changing");
  await Promise.all(
    changing.map(async (step) => {
      const change = await follow(run, step, observation, now);
      if (change) await store(run, step, change);
    }),
  );
}

/**
 * When to look again in the line, in milliseconds. The next one looks as often as something that changes is looked at,
 * those behind it when it can be their turn at the earliest: a long line is to cost the database little.
 */
const inLine = (ahead: number, pace: number) =>
  Math.min(pace * (1 + looksPerCluster * (ahead - 1)), longestInLine);

/** Whether a step has to stand in line, which is said in it. AWS creates one cluster at a time in a Region. */
async function standsInLine(run: RunRecord, step: StepRecord, now: Date, pace: number) {
  if (step.operation !== "CreateCluster" || step.status !== "waiting") return false;
  const line = await clusterLine(run);
  if (!line.ok) throw new Error(line.error);
  const { ahead, name } = line.value;
  if (ahead === 0 || name === undefined) return false;
  await store(run, step, {
    waitsFor: `${name} is made: AWS creates one cluster at a time in a Region`,
    retryAt: new Date(now.getTime() + inLine(ahead, pace)),
  });
  return true;
}

/** Takes the steps that are due: each is claimed, called and stored. */
async function takeAll(run: RunRecord, context: OperationContext, now: Date) {
  const pace = paceOf(context.connection).changing;
  const limit = pLimit(concurrency);
  const take = async (step: StepRecord) => {
    if (await standsInLine(run, step, now, pace)) return;
    const claimed = await claimStep(step, claimOf(step, now));
    if (!claimed.ok) throw new Error(claimed.error);
    if (!claimed.value) return;
    await store(run, claimed.value, await call(claimed.value, { context, run, now, pace }));
  };
  await Promise.all(dueSteps(run, now).map((step) => limit(take, step)));
}

/** Fails all that is still to be begun, when there is nobody in whose name to do it. */
async function refuseAll(run: RunRecord, failure: Failure, now: Date) {
  for (const step of run.steps.filter(({ status }) => status === "waiting" || status === "calling"))
    await store(run, step, fail(failure, now));
}

/** When to look again, in milliseconds: soon while something moves, else when the next try is due. */
function nextLook(run: RunRecord, pace: number, now: number): number {
  const moves = run.steps.some(({ status }) => status === "changing");
  const tries = run.steps.flatMap(({ status, retryAt }) =>
    retryAt && (status === "waiting" || status === "calling") ? retryAt.getTime() - now : [],
  );
  return Math.max(100, Math.min(...tries, moves || tries.length === 0 ? pace : Infinity));
}

/**
 * Takes a run one step further, from whatever state it is in: sees what became of what was begun, begins what can be,
 * and stores each before and after. Made to be repeated, and to be ended at any point.
 * @returns in how many milliseconds to do so again; nothing when the run has ended
 * @throws when the database does not work: then it is to be repeated later
 */
export async function reconcile(id: string): Promise<number | undefined> {
  const loaded = await loadRun(id);
  if (!loaded.ok) throw new Error(loaded.error);
  const run = loaded.value;
  if (!run || run.endedAt) return undefined;
  const now = new Date();
  const context = contextOf(run);
  if (context.ok) {
    await followAll(run, context.value, now);
    if (run.status === "running") await takeAll(run, context.value, now);
    else await abandon(run, context.value, now, store);
  } else {
    await refuseAll(run, context.error, now);
  }
  if (await conclude(run)) return undefined;
  const pace = context.ok ? paceOf(context.value.connection).changing : afterRefusal;
  return nextLook(run, pace, Date.now());
}
