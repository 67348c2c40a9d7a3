import { z } from "zod";
import { isTransitional } from "#lib/pcs/spec/lifecycle.ts";
import type { Clock } from "#sandbox/clock.ts";
import { text } from "#sandbox/control/fields.ts";
import { problem, reply } from "#sandbox/control/reply.ts";
import type { Answer } from "#sandbox/http/answer.ts";
import type { Located } from "#sandbox/store/locate.ts";
import type { Store } from "#sandbox/store/store.ts";

/** POST /_sandbox/resources. */
export const resourceBody = z.strictObject({ identifier: text(256), status: text(64) });

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

/** Puts a cluster, node group or queue into any status; one that PCS leaves by itself ends in its time. */
export function setStatus(
  { store, clock, transitionMs }: Place,
  { identifier, status }: z.infer<typeof resourceBody>,
): Answer {
  const now = clock.now();
  if (store.transitions.isDue(now)) store.transaction(() => store.transitions.settle(now));
  const [resource, ...others] = find(store, identifier);
  if (!resource) return problem(404, `identifier: there is no ${identifier} in any account.`);
  if (others.length > 0) {
    const ids = [resource, ...others].map(({ id }) => id).join(", ");
    return problem(400, `identifier: ${identifier} names several, take an id or ARN: ${ids}.`);
  }
  const next = nextStatus(status);
  store.transaction(() => {
    if (next === undefined) store.transitions.stop(resource, resource.id, status);
    else {
      const transition = { status, nextStatus: next, dueAt: now + transitionMs };
      store.transitions.start(resource, resource.id, transition);
    }
  });
  return reply({ ...resource, status });
}
