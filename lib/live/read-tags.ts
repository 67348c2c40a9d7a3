import "server-only";
import type { Failure } from "#lib/errors.ts";
import { readingContext } from "#lib/pcs/context.ts";
import { listTags } from "#lib/pcs/tags.ts";
import type { Tags } from "#lib/pcs/view/tags.ts";
import type { Reading } from "#lib/reading.ts";
import { ok, type Result } from "#lib/result.ts";
import { readPart } from "./read-part.ts";
import { clusterByIdentifier } from "./views.ts";

/** The tags of a resource, read when somebody looks at them: they change too seldom to be polled. */
export async function readTags(
  connectionId: string,
  resourceArn: string,
): Promise<Result<Reading<Tags>, Failure>> {
  const context = await readingContext(connectionId);
  if (!context.ok) return context;
  const tags = await listTags(context.value, { resourceArn });
  return tags.ok ? ok({ value: tags.value, readAt: Date.now() }) : tags;
}

/** The tags of a cluster, by id or name. */
export async function readClusterTags(
  connectionId: string,
  cluster: string,
): Promise<Result<Reading<Tags>, Failure>> {
  const state = await readPart(connectionId, clusterByIdentifier(cluster));
  return state.ok ? readTags(connectionId, state.value.value.summary.arn) : state;
}
