import type { Failure } from "#lib/errors.ts";
import type { PlanStep } from "#lib/pcs/spec/plan.ts";
import type { ResourceKind } from "#lib/pcs/spec/resource-kind.ts";

/** What a run is for. */
export const runKinds = ["create", "teardown"] as const;

export type RunKind = (typeof runKinds)[number];

/**
 * `cancelling` takes no new step and follows those under way; `failed` has nothing left that it can do until somebody
 * retries it. The last three have ended.
 */
export const runStatuses = ["running", "cancelling", "succeeded", "failed", "cancelled"] as const;

export type RunStatus = (typeof runStatuses)[number];

/** Whether a run still does something by itself. */
export const isOpen = ({ status }: { status: RunStatus }) =>
  status === "running" || status === "cancelling";

/**
 * `waiting` for other steps or for AWS to allow it; `calling` since its client token is stored, so AWS may have got it;
 * `changing` since AWS accepted it, until the resource is as wanted; `skipped` in a run that was cancelled.
 */
export const stepStatuses = [
  "waiting",
  "calling",
  "changing",
  "done",
  "failed",
  "skipped",
] as const;

type StepStatus = (typeof stepStatuses)[number];

/** Something in a cluster that a teardown did not know of when it was approved. */
export type Appeared = { kind: Exclude<ResourceKind, "cluster">; id: string; name: string };

/** A step of a run. Times are ISO 8601 in UTC. */
export type RunStep = PlanStep & {
  status: StepStatus;
  expectedSeconds: number;
  /** How often the operation was called. */
  attempts: number;
  /** When it was called first, and when it ended. */
  startedAt?: string;
  endedAt?: string;
  /** What it made, or deletes. */
  resourceId?: string;
  /** It existed already as wanted, so nothing had to be made. */
  adopted: boolean;
  /** Of every call, for support cases. */
  requestIds: string[];
  /** Why it failed; or, while it is tried again, why it did not work the last time. */
  failure?: Failure;
  /** What it waits for, as a sentence, when that is not a step before it. */
  waitsFor?: string;
  /** When it is tried again. */
  retryAt?: string;
  appeared: Appeared[];
};

/** A run in a list. */
export type RunSummary = {
  id: string;
  kind: RunKind;
  /** The names of its clusters. */
  clusterNames: string[];
  /** The ids of its clusters, as far as they exist. */
  clusterIds: string[];
  /** Who started it. */
  person: string;
  status: RunStatus;
  createdAt: string;
  endedAt?: string;
  stepsDone: number;
  stepsInAll: number;
};

/** A run with its steps, in the order of its plan. */
export type Run = RunSummary & { steps: RunStep[] };

/** A wizard that somebody has not finished. `values` is what its forms hold, as typed. */
export type WizardDraft = { id: string; name: string; updatedAt: string; values: unknown };
