import "server-only";
import pLimit from "p-limit";
import { type Clone, makeClone } from "./clone.ts";
import type { Failure } from "#lib/errors.ts";
import { readLive } from "#lib/live/live.ts";
import { clusterByIdentifier } from "#lib/live/views.ts";
import { readingContext } from "#lib/pcs/context.ts";
import { listTags } from "#lib/pcs/tags.ts";
import { failed, ok, type Result } from "#lib/result.ts";

/** How many calls are under way at a time: a cluster has up to twenty groups and queues. */
const concurrency = 8;

/** The clone of a cluster as it is now, by id or name, for the current request. */
export async function readClone(
  connectionId: string,
  identifier: string,
): Promise<Result<Clone, Failure>> {
  const context = await readingContext(connectionId);
  if (!context.ok) return context;
  const live = await readLive(context.value);
  if (!live.ok) return live;
  const snapshot = live.value.value;
  const state = clusterByIdentifier(identifier)(snapshot);
  if (!state.ok) return state;
  const limit = pLimit(concurrency);
  const arns = [...state.value.groups, ...state.value.queues].map(({ summary }) => summary.arn);
  const tags = await Promise.all(
    arns.map(async (resourceArn) => {
      const read = await limit(() => listTags(context.value, { resourceArn }));
      return [resourceArn, read.ok ? read.value : undefined] as const;
    }),
  );
  const clone = makeClone({
    state: state.value,
    tags: new Map(tags),
    taken: snapshot.clusters.map(({ summary }) => summary.name),
    revision: context.value.connection.revision,
  });
  if (clone) return ok(clone);
  const [failure] = state.value.failures;
  return failed(
    failure ?? {
      kind: "conflict",
      message: `The details of ${state.value.summary.name} could not be read, so it cannot be cloned now.`,
    },
  );
}
