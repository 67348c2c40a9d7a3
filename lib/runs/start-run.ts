import "server-only";
import { z } from "zod";
import { guard } from "#lib/audit/guard.ts";
import type { Failure } from "#lib/errors.ts";
import { invalid, type OperationContext } from "#lib/pcs/operation.ts";
import {
  clusterSpecificationSchema,
  specificationTagRefusals,
} from "#lib/pcs/spec/cluster-specification.ts";
import { createPlan } from "#lib/pcs/spec/create-plan.ts";
import type { Plan } from "#lib/pcs/spec/plan.ts";
import { unknownMembers } from "#lib/pcs/unknown-members.ts";
import type { RunKind } from "#lib/pcs/view/run.ts";
import { failed, ok, type Result } from "#lib/result.ts";
import { decideOn, mayTake, outage } from "./approval.ts";
import { seenDurations } from "./durations.ts";
import { teardownOf } from "./stands.ts";
import { insertRun, loadRun } from "./store.ts";

const runId = z.uuid({ error: "A run is named by a UUID." });

/** What the audit log calls the approval of a plan. */
const approvals = { create: "ApproveCreation", teardown: "ApproveTeardown" } as const;

type Approval = { id: string; kind: RunKind; clusterNames: string[]; plan: Plan };

/** Stores a plan with who approved it, and has it carried out. The same approval, sent again, is the same run. */
async function approve(
  context: OperationContext,
  { id, kind, clusterNames, plan }: Approval,
): Promise<Result<{ id: string }, Failure>> {
  const operation = approvals[kind];
  const may = await mayTake(context, plan, operation);
  if (!may.ok) return may;
  const { caller, connection } = context;
  const durations = await seenDurations(connection);
  const approval = { id, kind, clusterNames, plan, durations };
  const approved = await decideOn(context, { operation, id, clusterNames }, () =>
    insertRun({
      ...approval,
      connection: connection.id,
      person: caller.person,
      personName: caller.name,
    }),
  );
  return approved.ok ? ok({ id }) : approved;
}

const createInput = z.object({ id: runId, specification: z.unknown() });

/** Begins to make a cluster as specified. */
export async function startCreation(
  context: OperationContext,
  input: unknown,
): Promise<Result<{ id: string }, Failure>> {
  const may = await guard(context, "clusters:create", approvals.create);
  if (!may.ok) return may;
  const { revision, tagPolicy } = context.connection;
  const asked = createInput.safeParse(input);
  if (!asked.success) return failed(invalid("This is no request for a run.", asked.error.issues));
  const parsed = clusterSpecificationSchema(revision).safeParse(asked.data.specification);
  if (!parsed.success)
    return failed(invalid("The specification breaks a rule of AWS PCS.", parsed.error.issues));
  const unknown = unknownMembers(asked.data.specification, parsed.data);
  if (unknown.length > 0)
    return failed(invalid("The specification has members that AWS PCS does not know.", unknown));
  const refusals = specificationTagRefusals(tagPolicy, parsed.data);
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
  const may = await guard(context, "clusters:delete", approvals.teardown);
  if (!may.ok) return may;
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
