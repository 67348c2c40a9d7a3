import { accessDenied, notFound, type PcsError } from "#sandbox/pcs/errors.ts";
import { isId } from "#sandbox/pcs/identifiers.ts";
import type { DocumentedResource, Scope } from "#sandbox/store/resource.ts";
import type { Store } from "#sandbox/store/store.ts";

type Found = { ok: true; cluster: DocumentedResource } | { ok: false; error: PcsError };

/**
 * A cluster by its id or its name. PCS does not say whether an id exists that it does not show you:
 * AccessDeniedException covers both. A name is yours alone, so it is simply not found.
 */
export function findCluster({ resources }: Store, scope: Scope, identifier: string): Found {
  const byId = isId(identifier);
  const cluster = byId
    ? resources.byId(scope, "cluster", identifier)
    : resources.byName(scope, "cluster", "", identifier);
  if (cluster) return { ok: true, cluster };
  if (byId) {
    const message = `The cluster ${identifier} does not exist here, or you have no access to it.`;
    return { ok: false, error: accessDenied(message) };
  }
  const message = `There is no cluster named ${identifier} in this account and Region.`;
  return { ok: false, error: notFound(message, { type: "cluster", id: identifier }) };
}
