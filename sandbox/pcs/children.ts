import { type ChildType, wordsFor } from "#sandbox/pcs/resource-type.ts";
import type { DocumentedResource, Scope } from "#sandbox/store/resource.ts";
import type { Store } from "#sandbox/store/store.ts";

export type Child = DocumentedResource & { type: ChildType };

/** Everything that a cluster has inside: its node groups, then its queues. */
export const childrenOf = ({ resources }: Store, scope: Scope, clusterId: string): Child[] =>
  (["computenodegroup", "queue"] as const).flatMap((type) =>
    resources.all(scope, type, clusterId).map((child) => ({ ...child, type })),
  );

/** Children as a sentence names them: “the compute node group mpi, the queue long”. */
export function nameChildren(children: Child[]): string {
  const names = children.slice(0, 5).map(({ type, name }) => `the ${wordsFor(type)} ${name}`);
  const more = children.length - names.length;
  return [...names, ...(more > 0 ? [`${String(more)} more`] : [])].join(", ");
}
