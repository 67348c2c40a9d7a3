import { paths } from "#lib/paths.ts";
import type { ArnKind } from "#lib/pcs/spec/resource-kind.ts";

type Addressable = {
  kind: ArnKind;
  id: string;
  clusterId: string;
};

/** The page of a resource of any kind. */
export function addressOf(connection: string, { kind, id, clusterId }: Addressable): string {
  if (kind === "computenodegroup") return paths.nodeGroup(connection, clusterId, id);
  if (kind === "queue") return paths.queue(connection, clusterId, id);
  return paths.cluster(connection, clusterId);
}
