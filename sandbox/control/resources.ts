import { z } from "zod";
import { isTransitional } from "#lib/pcs/spec/lifecycle.ts";
import type { Clock } from "#sandbox/clock.ts";
import { text } from "#sandbox/control/fields.ts";
import { problem, reply } from "#sandbox/control/reply.ts";
import type { Answer } from "#sandbox/http/answer.ts";
import type { Located } from "#sandbox/store/locate.ts";
import type { Store } from "#sandbox/store/store.ts";

/** POST /_sandbox/resources: a status, tags that are added, or both. AWS itself puts tags of any key. */
export const resourceBody = z
  .strictObject({
    identifier: text(256),
    status: text(64).optional(),
    tags: z.record(text(128), z.string().max(256)).optional(),
  })
  .refine(({ status, tags }) => status !== undefined || tags !== undefined, {
    error: "give a status, tags or both.",
    path: ["status"],
  });

type Place = { store: Store; clock: Clock; transitionMs: number };

const endings: Record<string, string> = { SUSPENDING: "SUSPENDED", DELETING: "DELETED" };

/** Where a status leads by itself; undefined when it stays. */
const nextStatus = (status: string) =>
  isTransitional(status) ? (endings[status] ?? "ACTIVE") : undefined;

/** arn:aws:pcs:us-east-1:111122223333:cluster/pcs_… names one thing, where an id or a name may name several. */
function find({ locate }: Store, identifier: string): Located[] {
  const [, , , region, accountId, path = ""] = identifier.split(":");
  if (!identifier.startsWith("arn:")) return locate(identifier);
  const id = path.slice(path.lastIndexOf("/") + 1);
  return locate(id).filter(
    (found) => found.id === id && found.region === region && found.accountId === accountId,
  );
}

function setStatus({ store, transitionMs }: Place, resource: Located, status: string, now: number) {
  const next = nextStatus(status);
  if (next === undefined) store.transitions.stop(resource, resource.id, status);
  else {
    const transition = { status, nextStatus: next, dueAt: now + transitionMs };
    store.transitions.start(resource, resource.id, transition);
  }
}

/**
 * Puts a cluster, node group or queue into any status, where one that PCS leaves by itself ends in its time,
 * and tags on it that nobody may put there.
 */
export function setResource(
  place: Place,
  { identifier, status, tags }: z.infer<typeof resourceBody>,
): Answer {
  const { store, clock } = place;
  const now = clock.now();
  if (store.transitions.isDue(now)) store.transaction(() => store.transitions.settle(now));
  const [resource, ...others] = find(store, identifier);
  if (!resource) return problem(404, `identifier: there is no ${identifier} in any account.`);
  if (others.length > 0) {
    const ids = [resource, ...others].map(({ id }) => id).join(", ");
    return problem(400, `identifier: ${identifier} names several, take an id or ARN: ${ids}.`);
  }
  store.transaction(() => {
    if (status !== undefined) setStatus(place, resource, status, now);
    const all = { ...store.resources.tags(resource, resource.id), ...tags };
    if (tags !== undefined) store.resources.setTags(resource, resource.id, all);
  });
  return reply({ ...resource, ...(status === undefined ? {} : { status }) });
}
