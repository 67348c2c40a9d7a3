"use server";

import { preflight } from "#lib/aws/preflight/preflight.ts";
import type { Failure } from "#lib/errors.ts";
import { changingContext } from "#lib/pcs/context.ts";
import { invalid } from "#lib/pcs/operation.ts";
import {
  type ClusterSpecification,
  clusterSpecificationSchema,
} from "#lib/pcs/spec/cluster-specification.ts";
import type { PreflightLine } from "#lib/pcs/view/preflight.ts";
import { failed, ok, type Result } from "#lib/result.ts";

/** Looks at whether AWS would make a cluster as specified. Changes nothing. */
export async function preflightAction(
  connectionId: string,
  specification: ClusterSpecification,
): Promise<Result<PreflightLine[], Failure>> {
  const context = await changingContext(connectionId);
  if (!context.ok) return context;
  const { revision } = context.value.connection;
  const parsed = clusterSpecificationSchema(revision).safeParse(specification);
  if (!parsed.success)
    return failed(invalid("The specification breaks a rule of AWS PCS.", parsed.error.issues));
  return ok(await preflight(context.value, parsed.data));
}
