import type { NodeGroupValues } from "#components/node-groups/values.ts";
import type { QueueValues } from "#components/queues/values.ts";

type Parts = { nodeGroups: NodeGroupValues[]; queues: QueueValues[] };

const nameOf = ({ computeNodeGroupName }: NodeGroupValues) => computeNodeGroupName.trim();

/** The names that the groups beside one have. */
export const otherNames = (nodeGroups: NodeGroupValues[], own: number) =>
  nodeGroups.flatMap((group, index) => (index === own ? [] : nameOf(group)));

/** Queues know their groups by name: those that have a group under its old name get the new one. */
export const renamed = (queues: QueueValues[], was: string, now: string) =>
  was === now
    ? queues
    : queues.map((queue) => ({
        ...queue,
        groups: queue.groups.map((name) => (name === was ? now : name)),
      }));

/** A cluster without one of its groups. Queues leave it, too, unless another group has its name. */
export function withoutGroup({ nodeGroups, queues }: Parts, index: number): Parts {
  const gone = nodeGroups[index];
  const stays = !gone || otherNames(nodeGroups, index).includes(nameOf(gone));
  return {
    nodeGroups: nodeGroups.filter((_, other) => other !== index),
    queues: stays
      ? queues
      : queues.map((queue) => ({
          ...queue,
          groups: queue.groups.filter((name) => name !== nameOf(gone)),
        })),
  };
}
