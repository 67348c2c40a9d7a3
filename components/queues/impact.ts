import type { QueueValues } from "./values.ts";

type Queue = {
  queue: string;
  nameOfGroup: (id: string) => string;
  usedElsewhere: ReadonlySet<string>;
};

const list = (names: string[]) => new Intl.ListFormat("en").format(names);

/** What an update of a queue does to jobs, in sentences: user guide, "Updating a queue". */
export function queueImpact(before: QueueValues, after: QueueValues, queue: Queue): string[] {
  const { nameOfGroup, usedElsewhere } = queue;
  const removed = before.groups.filter((id) => !after.groups.includes(id));
  const added = after.groups.filter((id) => !before.groups.includes(id));
  const idle = removed.filter((id) => !usedElsewhere.has(id));
  const names = (ids: string[]) => list(ids.map(nameOfGroup));
  return [
    "Running jobs go on. Submissions to this queue may pause until the update is done, usually some minutes.",
    ...(after.groups.length === 0
      ? [`${queue.queue} has no node group then: its pending and new jobs wait until it gets one.`]
      : []),
    ...(removed.length > 0 && after.groups.length > 0
      ? [
          `Pending jobs that only ${names(removed)} can run wait until the queue has such nodes again.`,
        ]
      : []),
    ...(idle.length > 0
      ? [`No queue uses ${names(idle)} after this: no jobs come to its nodes any more.`]
      : []),
    ...(added.length > 0 ? [`Pending jobs of this queue may start on ${names(added)}.`] : []),
  ];
}
