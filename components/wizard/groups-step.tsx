"use client";

import { Server } from "lucide-react";
import { GroupCard } from "./group-card.tsx";
import { GroupEditor } from "./group-editor.tsx";
import { copyName } from "./copy-name.ts";
import { InstancesShare } from "./instances-share.tsx";
import type { WizardPlace } from "./use-place.ts";
import type { Wizard } from "./use-wizard.ts";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { ReasonedButton } from "#components/ui/reasoned-button.tsx";
import { emptyValues, type NodeGroupValues } from "#components/node-groups/values.ts";
import { quotas } from "#lib/pcs/spec/limits.ts";

type GroupsStepProps = { wizard: Wizard; place: WizardPlace };

const most = quotas.computeNodeGroupsPerCluster;

/** The node groups of the cluster that is to be made: as cards, or one of them open. */
export function GroupsStep({ wizard, place }: GroupsStepProps) {
  const { nodeGroups } = wizard.values;
  const open = place.item === undefined ? undefined : nodeGroups[place.item];
  if (open && place.item !== undefined)
    return <GroupEditor key={place.item} {...{ wizard, place }} index={place.item} />;
  return <Cards wizard={wizard} place={place} />;
}

function Cards({ wizard, place }: GroupsStepProps) {
  const { values, problems, addGroup, removeGroup } = wizard;
  const { nodeGroups, cluster } = values;
  const add = (group: NodeGroupValues) => {
    addGroup(group);
    place.go({ step: "node-groups", item: nodeGroups.length });
  };
  const addEmpty = () => add({ ...emptyValues, subnetIds: cluster.networking.subnetId.trim() });
  const addButton = (
    <ReasonedButton
      look={nodeGroups.length === 0 ? "primary" : "secondary"}
      onClick={addEmpty}
      reason={
        nodeGroups.length >= most ? `A cluster has at most ${String(most)} node groups.` : undefined
      }
    >
      Add node group
    </ReasonedButton>
  );
  if (nodeGroups.length === 0)
    return (
      <EmptyState icon={Server} title="No node groups yet">
        <p>
          A node group is a set of EC2 instances that Slurm starts and ends for jobs, or that people
          log in to. Add some now, or later to the finished cluster.
        </p>
        {addButton}
      </EmptyState>
    );
  return (
    <div className="space-y-4">
      <InstancesShare values={values} />
      <ul className="space-y-3">
        {nodeGroups.map((group, index) => (
          <GroupCard
            key={index}
            {...{ group, index, place }}
            wrong={problems.filter((each) => each.step === "node-groups" && each.item === index)}
            onCopy={() =>
              add({
                ...group,
                computeNodeGroupName: copyName(
                  group.computeNodeGroupName,
                  nodeGroups.map(({ computeNodeGroupName }) => computeNodeGroupName),
                ),
              })
            }
            onRemove={() => removeGroup(index)}
          />
        ))}
      </ul>
      {addButton}
    </div>
  );
}
