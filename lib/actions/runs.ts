"use server";

import type { Failure } from "#lib/errors.ts";
import type { ClusterSpecification } from "#lib/pcs/spec/cluster-specification.ts";
import type { Result } from "#lib/result.ts";
import { cancelRun, includeAppeared, retryRun, retryStep } from "#lib/runs/change-run.ts";
import { inRequest } from "#lib/runs/in-request.ts";
import { startCreation, startTeardown } from "#lib/runs/start-run.ts";

/** Begins to make a cluster as specified. The browser names the run, so that the same request is the same run. */
export async function createRunAction(
  connectionId: string,
  request: { id: string; specification: ClusterSpecification },
): Promise<Result<{ id: string }, Failure>> {
  return inRequest(connectionId, (context) => startCreation(context, request));
}

/** Begins to delete clusters with all in them. `seen` has the ids of everything that the preview showed. */
export async function teardownAction(
  connectionId: string,
  request: { id: string; clusterIds: string[]; seen: string[] },
): Promise<Result<{ id: string }, Failure>> {
  return inRequest(connectionId, (context) => startTeardown(context, request));
}

/** Tries everything again that failed, or was skipped, in a run. */
export async function retryRunAction(
  connectionId: string,
  run: string,
): Promise<Result<undefined, Failure>> {
  return inRequest(connectionId, (context) => retryRun(context, run));
}

/** Tries a step again that failed, with another request: the part of the specification that the step makes. */
export async function retryStepAction(
  connectionId: string,
  request: { run: string; key: string; request: Record<string, unknown> },
): Promise<Result<undefined, Failure>> {
  return inRequest(connectionId, (context) => retryStep(context, request));
}

/** Begins nothing more in a run; what is under way is followed to its end. */
export async function cancelRunAction(
  connectionId: string,
  run: string,
): Promise<Result<undefined, Failure>> {
  return inRequest(connectionId, (context) => cancelRun(context, run));
}

/** Has a teardown delete also what appeared in a cluster after it was approved. */
export async function includeAppearedAction(
  connectionId: string,
  request: { run: string; key: string },
): Promise<Result<undefined, Failure>> {
  return inRequest(connectionId, (context) => includeAppeared(context, request));
}
