import { paths } from "#lib/paths.ts";

type Addressable = {
  kind: "cluster" | "computenodegroup" | "queue";
  id: string;
  clusterId: string;
};

/** The page of a resource of any kind. */
export function addressOf(connection: string, { kind, id, clusterId }: Addressable): string {
  if (kind === "computenodegroup") return paths.nodeGroup(connection, clusterId, id);
  if (kind === "queue") return paths.queue(connection, clusterId, id);
  return paths.cluster(connection, clusterId);
}
