"use client";

import { ListOrdered } from "lucide-react";
import { copyName } from "./copy-name.ts";
import { QueueEditor } from "./queue-editor.tsx";
import { QueueMatrix } from "./queue-matrix.tsx";
import type { WizardPlace } from "./use-place.ts";
import type { Wizard } from "./use-wizard.ts";
import { emptyQueue, type QueueValues } from "#components/queues/values.ts";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { ReasonedButton } from "#components/ui/reasoned-button.tsx";
import { quotas } from "#lib/pcs/spec/limits.ts";

type QueuesStepProps = { wizard: Wizard; place: WizardPlace };

const most = quotas.queuesPerCluster;

/** The queues of the cluster that is to be made: which sends jobs to which groups, or one of them open. */
export function QueuesStep({ wizard, place }: QueuesStepProps) {
  const { queues } = wizard.values;
  if (place.item !== undefined && queues[place.item])
    return <QueueEditor key={place.item} {...{ wizard, place }} index={place.item} />;
  return <Overview wizard={wizard} place={place} />;
}

function Overview({ wizard, place }: QueuesStepProps) {
  const { values, setQueues } = wizard;
  const { queues, nodeGroups } = values;
  const add = (queue: QueueValues) => {
    setQueues((before) => [...before, queue]);
    place.go({ step: "queues", item: queues.length });
  };
  // Jobs run on compute groups; a single one is meant.
  const compute = nodeGroups
    .filter(({ purpose }) => purpose === "compute")
    .map(({ computeNodeGroupName }) => computeNodeGroupName.trim());
  const addEmpty = () => add({ ...emptyQueue, groups: compute.length === 1 ? compute : [] });
  const addButton = (
    <ReasonedButton
      look={queues.length === 0 ? "primary" : "secondary"}
      onClick={addEmpty}
      reason={queues.length >= most ? `A cluster has at most ${String(most)} queues.` : undefined}
    >
      Add queue
    </ReasonedButton>
  );
  if (queues.length === 0)
    return (
      <EmptyState icon={ListOrdered} title="No queues yet">
        <p>
          People submit jobs to a queue, which is a Slurm partition, and it sends them to its node
          groups. Add some now, or later to the finished cluster.
        </p>
        {addButton}
      </EmptyState>
    );
  return (
    <div className="space-y-4">
      <QueueMatrix
        wizard={wizard}
        place={place}
        onCopy={(queue) =>
          add({
            ...queue,
            queueName: copyName(
              queue.queueName,
              queues.map((each) => each.queueName),
            ),
          })
        }
      />
      {addButton}
    </div>
  );
}
