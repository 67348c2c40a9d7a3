import "server-only";
import { z } from "zod";
import { writeAudit } from "#lib/audit/log.ts";
import { allows } from "#lib/auth/policy.ts";
import type { Failure } from "#lib/errors.ts";
import { invalid, type OperationContext } from "#lib/pcs/operation.ts";
import { clusterSpecificationSchema } from "#lib/pcs/spec/cluster-specification.ts";
import { createPlan } from "#lib/pcs/spec/create-plan.ts";
import type { Plan } from "#lib/pcs/spec/plan.ts";
import type { Refusal } from "#lib/pcs/spec/rules.ts";
import { newTagRefusals, type TagPolicy } from "#lib/pcs/spec/tag-policy.ts";
import { unknownMembers } from "#lib/pcs/unknown-members.ts";
import type { RunKind } from "#lib/pcs/view/run.ts";
import { stepPermissions } from "#lib/step-permissions.ts";
import { failed, ok, type Result } from "#lib/result.ts";
import { seenDurations } from "./durations.ts";
import { teardownOf } from "./stands.ts";
import { insertRun, loadRun } from "./store.ts";
import { wakeRun } from "./worker.ts";

/** Whether a person may take all steps of a plan: each step asks again when it is taken. */
function allowed({ caller }: OperationContext, plan: Plan): Result<undefined, Failure> {
  const missing = plan
    .map(({ operation }) => stepPermissions[operation])
    .find((permission) => !allows(caller.role, permission));
  if (!missing) return ok(undefined);
  return failed({
    kind: "denied",
    message: `Your role (${caller.role}) does not include ${missing}.`,
    advice: "Ask an administrator of this console for a role that does.",
  });
}

const runId = z.uuid({ error: "A run is named by a UUID." });

export const outage = (message: string): Failure => ({
  kind: "unreachable",
  message,
  advice: "Nothing was begun. Try again as soon as the database works.",
});

type Approval = { id: string; kind: RunKind; clusterNames: string[]; plan: Plan };

/** Stores a plan with who approved it, and has it carried out. The same approval, sent again, is the same run. */
async function approve(
  context: OperationContext,
  { id, kind, clusterNames, plan }: Approval,
): Promise<Result<{ id: string }, Failure>> {
  const { caller, connection } = context;
  const may = allowed(context, plan);
  if (!may.ok) return may;
  const operation = kind === "create" ? "ApproveCreation" : "ApproveTeardown";
  const subject = { resource: clusterNames.join(", "), parameters: { run: id } };
  const event = { correlationId: id, operation, caller, connection, subject };
  writeAudit({ ...event, phase: "intent" });
  const stored = await insertRun({
    ...{ id, kind, clusterNames, plan },
    connection: connection.id,
    person: caller.person,
    durations: await seenDurations(connection),
  });
  const failure = stored.ok ? undefined : outage(stored.error);
  writeAudit({ ...event, phase: "outcome", ...(failure ? { failure } : {}) });
  if (failure) return failed(failure);
  void wakeRun(id);
  return ok({ id });
}

const tagRefusals = (
  policy: TagPolicy | undefined,
  specification: {
    cluster: { tags?: Record<string, string> | undefined };
    nodeGroups: { tags?: Record<string, string> | undefined }[];
    queues: { tags?: Record<string, string> | undefined }[];
  },
): Refusal[] => {
  const at = (place: Refusal["path"], tags: Record<string, string> | undefined) =>
    newTagRefusals(policy, tags).map(({ path, message }) => ({
      path: [...place, ...path],
      message,
    }));
  return [
    ...at(["cluster"], specification.cluster.tags),
    ...specification.nodeGroups.flatMap(({ tags }, index) => at(["nodeGroups", index], tags)),
    ...specification.queues.flatMap(({ tags }, index) => at(["queues", index], tags)),
  ];
};

const createInput = z.object({ id: runId, specification: z.unknown() });

/** Begins to make a cluster as specified. */
export async function startCreation(
  context: OperationContext,
  input: unknown,
): Promise<Result<{ id: string }, Failure>> {
  const { revision, tagPolicy } = context.connection;
  const asked = createInput.safeParse(input);
  if (!asked.success) return failed(invalid("This is no request for a run.", asked.error.issues));
  const parsed = clusterSpecificationSchema(revision).safeParse(asked.data.specification);
  if (!parsed.success)
    return failed(invalid("The specification breaks a rule of AWS PCS.", parsed.error.issues));
  const unknown = unknownMembers(asked.data.specification, parsed.data);
  if (unknown.length > 0)
    return failed(invalid("The specification has members that AWS PCS does not know.", unknown));
  const refusals = tagRefusals(tagPolicy, parsed.data);
  if (refusals.length > 0)
    return failed(invalid("The tag policy of this console does not allow that.", refusals));
  return approve(context, {
    id: asked.data.id,
    kind: "create",
    clusterNames: [parsed.data.cluster.clusterName],
    plan: createPlan(parsed.data),
  });
}

const teardownInput = z.object({
  id: runId,
  clusterIds: z.array(z.string()).min(1, "Choose a cluster."),
  seen: z.array(z.string()),
});

/** Begins to delete clusters with all they have inside: what the person saw, and no more. */
export async function startTeardown(
  context: OperationContext,
  input: unknown,
): Promise<Result<{ id: string }, Failure>> {
  const asked = teardownInput.safeParse(input);
  if (!asked.success) return failed(invalid("This is no request for a run.", asked.error.issues));
  const { id, clusterIds, seen } = asked.data;
  const known = await loadRun(id);
  if (!known.ok) return failed(outage(known.error));
  if (known.value) return ok({ id });
  const teardown = await teardownOf(context, clusterIds, new Set(seen));
  if (!teardown.ok) return teardown;
  return approve(context, { id, kind: "teardown", ...teardown.value });
}
