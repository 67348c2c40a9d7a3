import type { PcsContext } from "#sandbox/pcs/context.ts";
import type { ChildType } from "#sandbox/pcs/resource-type.ts";
import { startTransition } from "#sandbox/pcs/transition.ts";
import type { DocumentedResource, Scope, Tags } from "#sandbox/store/resource.ts";

type Creation = {
  operation: string;
  type: "cluster" | ChildType;
  id: string;
  clusterId: string;
  name: string;
  tags: Tags | undefined;
  document: object;
  /** The members that the resource is left with when its creation fails. */
  fallback: object;
};

/** Puts a new resource into the store, CREATING from now on. */
export function createResource(
  context: PcsContext,
  scope: Scope,
  { operation, type, id, clusterId, name, tags = {}, document, fallback }: Creation,
): DocumentedResource {
  const now = context.clock.now();
  const [status, nextStatus] = ["CREATING" as const, "ACTIVE" as const];
  const times = { createdAt: now, modifiedAt: now };
  const resource = { id, clusterId, name, status, ...times, document: JSON.stringify(document) };
  context.store.resources.insert(scope, { type, tags, ...resource });
  startTransition(context, scope, { operation, id, status, nextStatus, fallback });
  return { ...resource, nextDocument: null };
}

type Update = {
  operation: string;
  status?: "UPDATING" | "RESUMING";
  /** The members from now on, or until the update is done and `nextDocument` takes their place. */
  document: object;
  nextDocument?: object;
  /** The members that the resource goes back to when the update fails. */
  fallback: object;
};

/** Gives a resource other members, and the time of its modification. */
export function updateResource(
  context: PcsContext,
  scope: Scope,
  resource: DocumentedResource,
  { operation, status = "UPDATING", document, nextDocument, fallback }: Update,
) {
  const { store, clock } = context;
  const { id } = resource;
  const change = { document: JSON.stringify(document), modifiedAt: clock.now() };
  store.resources.update(scope, id, change.document, change.modifiedAt);
  const transition = { operation, id, status, nextStatus: "ACTIVE" as const, nextDocument };
  const succeeds = startTransition(context, scope, { ...transition, fallback });
  return { succeeds, updated: { ...resource, ...change, status } };
}

/** Starts the end of a resource, which keeps its members when that fails. */
export function deleteResource(
  context: PcsContext,
  scope: Scope,
  { operation, id, document }: { operation: string; id: string; document: object },
): void {
  const [status, nextStatus] = ["DELETING" as const, "DELETED" as const];
  startTransition(context, scope, { operation, id, status, nextStatus, fallback: document });
}
