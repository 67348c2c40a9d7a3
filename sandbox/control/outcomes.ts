import { z } from "zod";
import { text, times } from "#sandbox/control/fields.ts";
import { createPending } from "#sandbox/control/pending.ts";
import type { PcsContext } from "#sandbox/pcs/context.ts";

const operationPattern = /^(?:pcs:)?(Create|Update|Delete)(?:Cluster|ComputeNodeGroup|Queue)$/;

const notList = "give a list of objects with code and message.";

const errorInfo = z
  .array(
    z.strictObject({ code: text(128).optional(), message: text(2048).optional() }, notList),
    notList,
  )
  .max(10, "give at most ten.");

/** POST /_sandbox/outcomes. */
export const outcomeBody = z
  .strictObject({
    operation: z
      .string("name an operation.")
      .regex(operationPattern, "name a create, update or delete operation, such as CreateQueue."),
    times,
    status: text(64),
    errorInfo: errorInfo.optional(),
  })
  .check(({ value, issues }) => {
    const verb = operationPattern.exec(value.operation)?.[1]?.toUpperCase() ?? "";
    const expected = `${verb}_FAILED`;
    if (value.status === expected) return;
    const message = `${value.operation} can only be made to end in ${expected}.`;
    issues.push({ code: "custom", input: value.status, path: ["status"], message });
  });

type Order = z.infer<typeof outcomeBody>;

/** The endings that were ordered for lifecycles to come. */
export function createOutcomes() {
  const pending = createPending<Order>();
  const next: PcsContext["nextOutcome"] = (operation) => {
    const order = pending.take("pcs", operation);
    return order && { status: order.status, errorInfo: order.errorInfo };
  };
  return { ...pending, next };
}

export type Outcomes = ReturnType<typeof createOutcomes>;
