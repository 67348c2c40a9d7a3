import { notFound, type PcsError } from "#sandbox/pcs/errors.ts";
import { findCluster } from "#sandbox/pcs/find-cluster.ts";
import { isId } from "#sandbox/pcs/identifiers.ts";
import { type ChildType, wordsFor } from "#sandbox/pcs/resource-type.ts";
import type { DocumentedResource, Scope } from "#sandbox/store/resource.ts";
import type { Store } from "#sandbox/store/store.ts";

type Found =
  | { ok: true; cluster: DocumentedResource; child: DocumentedResource }
  | { ok: false; error: PcsError };

/** Where a node group or queue is: its cluster and itself, each by name or id. */
type Address = { type: ChildType; clusterIdentifier: string; identifier: string };

/** A node group or queue of a cluster, also one that is DELETED and still shows for a while. */
export function findAnyChild(store: Store, scope: Scope, address: Address): Found {
  const { type, clusterIdentifier, identifier } = address;
  const found = findCluster(store, scope, clusterIdentifier);
  if (!found.ok) return found;
  const { cluster } = found;
  const { resources } = store;
  const child = isId(identifier)
    ? resources.byId(scope, type, identifier)
    : (resources.byName(scope, type, cluster.id, identifier) ??
      resources.deletedByName(scope, type, cluster.id, identifier));
  if (child?.clusterId === cluster.id) return { ok: true, cluster, child };
  const message = `The cluster ${cluster.name} has no ${wordsFor(type)} ${identifier}.`;
  return { ok: false, error: notFound(message, { type, id: identifier }) };
}

/** A node group or queue of a cluster; what is DELETED does not exist any more. */
export function findChild(store: Store, scope: Scope, address: Address): Found {
  const found = findAnyChild(store, scope, address);
  if (!found.ok || found.child.status !== "DELETED") return found;
  const { type, identifier } = address;
  const message = `The ${wordsFor(type)} ${identifier} has been deleted.`;
  return { ok: false, error: notFound(message, { type, id: identifier }) };
}
