import type { Run, RunStep, RunSummary } from "#lib/pcs/view/run.ts";
import { clusterIdOf, resourceIdOf, type RunRecord, type StepRecord } from "./record.ts";

const optional = <Value>(value: Value | null) => value ?? undefined;

const time = (date: Date | null) => date?.toISOString();

/** A run in a list. */
export const summaryOf = (run: RunRecord): RunSummary => ({
  id: run.id,
  kind: run.kind,
  clusterNames: run.clusterNames,
  clusterIds: [...new Set(run.steps.flatMap((step) => clusterIdOf(run, step) ?? []))],
  person: run.personName ?? run.person,
  status: run.status,
  createdAt: run.createdAt.toISOString(),
  endedAt: time(run.endedAt),
  stepsDone: run.steps.filter(({ status }) => status === "done").length,
  stepsInAll: run.steps.length,
});

const stepOf = (step: StepRecord): RunStep => ({
  key: step.key,
  operation: step.operation,
  name: step.name,
  after: step.after,
  request: step.request,
  status: step.status,
  expectedSeconds: step.expectedSeconds,
  attempts: step.attempts,
  startedAt: time(step.startedAt),
  endedAt: time(step.endedAt),
  resourceId: resourceIdOf(step),
  adopted: step.adopted,
  requestIds: step.requestIds,
  failure: optional(step.failure),
  waitsFor: optional(step.waitsFor),
  retryAt: time(step.retryAt),
  appeared: step.appeared,
});

/** A run with its steps. */
export const runOf = (run: RunRecord): Run => ({ ...summaryOf(run), steps: run.steps.map(stepOf) });
