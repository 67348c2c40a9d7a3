"use client";

import { useEffect, useMemo, useRef, useState } from "react";
import { useForm, type UseFormReturn } from "react-hook-form";
import { AllOf, Done } from "./done.tsx";
import { otherNames } from "./follow-groups.ts";
import { nodeGroupOf } from "./specification-of.ts";
import type { WizardPlace } from "./use-place.ts";
import { useShownErrors } from "./use-shown-errors.ts";
import type { Wizard } from "./use-wizard.ts";
import type { WizardValues } from "./values.ts";
import { optionalNumber } from "#components/form/request-values.ts";
import { specResolver } from "#components/form/spec-resolver.ts";
import { validation } from "#components/form/use-spec-form.ts";
import { useConnection } from "#components/layout/connection-context.tsx";
import { BasicsSection } from "#components/node-groups/basics-section.tsx";
import { newGroupProblems } from "#components/node-groups/create/mapping.ts";
import { TagsSection } from "#components/node-groups/create/tags-section.tsx";
import { InstanceTypesSection } from "#components/node-groups/instance-types-section.tsx";
import { LaunchSection } from "#components/node-groups/launch-section.tsx";
import { toName } from "#components/node-groups/names.ts";
import { NetworkSection } from "#components/node-groups/network-section.tsx";
import { ProfileSection } from "#components/node-groups/profile-section.tsx";
import { ScalingSection } from "#components/node-groups/scaling-section.tsx";
import { ScriptsSection } from "#components/node-groups/scripts-section.tsx";
import { SlurmSection } from "#components/node-groups/slurm-section.tsx";
import { useKnownWorld } from "#components/node-groups/use-known.ts";
import { emptyValues, type NodeGroupValues } from "#components/node-groups/values.ts";
import { nodeGroupSpecification } from "#lib/pcs/spec/cluster-specification.ts";
import { clusterSizes } from "#lib/pcs/spec/limits.ts";

/** What the size of the cluster leaves to a group. */
function capacityFor({ cluster, nodeGroups }: WizardValues, own: number) {
  const { label, maxInstances } = clusterSizes[cluster.size];
  const others = nodeGroups
    .filter((_, index) => index !== own)
    .reduce((sum, { scaling }) => sum + (optionalNumber(scaling.maximum) ?? 0), 0);
  return { sizeLabel: label, limit: maxInstances, others };
}

/** The form of a group in a cluster that is yet to be made: what is said at its fields while it is filled in. */
function useGroupForm(wizard: Wizard, index: number) {
  const { revision } = useConnection();
  const { values } = wizard;
  const { version } = values.cluster.scheduler;
  const { sizeLabel, limit, others } = capacityFor(values, index);
  const capacity = useMemo(() => ({ sizeLabel, limit, others }), [sizeLabel, limit, others]);
  const known = useKnownWorld({ capacity, version });
  const resolver = useMemo(
    () =>
      specResolver<NodeGroupValues>({
        schema: nodeGroupSpecification(revision),
        toRequest: (group) => nodeGroupOf(group, []),
        toName,
        alsoRefuse: (group) => newGroupProblems(group, known),
      }),
    [revision, known],
  );
  const defaultValues = values.nodeGroups[index] ?? emptyValues;
  return { form: useForm<NodeGroupValues>({ ...validation, resolver, defaultValues }), capacity };
}

/**
 * Puts what is typed into the wizard at once. Queues follow a group's name when no other group has the new one:
 * on the way to it, the name may be empty, or that of another.
 */
function useTyped(
  { values: { nodeGroups }, changeGroup }: Wizard,
  { subscribe }: Pick<UseFormReturn<NodeGroupValues>, "subscribe">,
  index: number,
) {
  const [others] = useState(() => otherNames(nodeGroups, index));
  const first = nodeGroups[index]?.computeNodeGroupName.trim() ?? "";
  const followed = useRef(others.includes(first) ? "" : first);
  useEffect(
    () =>
      subscribe({
        formState: { values: true },
        callback: ({ values: group }) => {
          const name = group.computeNodeGroupName.trim();
          const isFree = name !== "" && !others.includes(name);
          const was = isFree ? followed.current : name;
          if (isFree) followed.current = name;
          changeGroup(index, structuredClone(group), { was, now: name });
        },
      }),
    [subscribe, changeGroup, index, others],
  );
}

type GroupEditorProps = { wizard: Wizard; place: WizardPlace; index: number };

/** A node group of the wizard, open. What is typed is in the wizard at once. */
export function GroupEditor({ wizard, place, index }: GroupEditorProps) {
  const { revision } = useConnection();
  const { form, capacity } = useGroupForm(wizard, index);
  const { control } = form;
  const { values } = wizard;
  const { version } = values.cluster.scheduler;
  // A name is what a group gets first: one that has it when it is opened was open before.
  const [again] = useState(values.nodeGroups[index]?.computeNodeGroupName !== "");
  useShownErrors(form, { again, field: place.field });
  useTyped(wizard, form, index);
  return (
    <form
      aria-label="Node group"
      noValidate
      className="space-y-5"
      onSubmit={(event) => void form.handleSubmit(() => place.go({ step: "node-groups" }))(event)}
    >
      <AllOf place={place} step="node-groups" />
      <BasicsSection control={control} revision={revision} />
      <NetworkSection control={control} clusterSubnet={values.cluster.networking.subnetId.trim()} />
      <InstanceTypesSection control={control} />
      <LaunchSection control={control} version={version} />
      <ScalingSection control={control} capacity={capacity} />
      <ProfileSection control={control} revision={revision} />
      <SlurmSection control={control} version={version} />
      <ScriptsSection control={control} />
      <TagsSection control={control} />
      <Done />
    </form>
  );
}
