"use client";

import { useEffect, useMemo, useState } from "react";
import { useForm } from "react-hook-form";
import { AllOf, Done } from "./done.tsx";
import { queueOf } from "./specification-of.ts";
import type { WizardPlace } from "./use-place.ts";
import { useShownErrors } from "./use-shown-errors.ts";
import type { Wizard } from "./use-wizard.ts";
import { FormSection } from "#components/form/form-section.tsx";
import { splitIds } from "#components/form/request-values.ts";
import { specResolver } from "#components/form/spec-resolver.ts";
import { TextField } from "#components/form/text-field.tsx";
import { validation } from "#components/form/use-spec-form.ts";
import { useConnection } from "#components/layout/connection-context.tsx";
import { GroupPicker } from "#components/queues/group-picker.tsx";
import { QueueSettings } from "#components/queues/queue-settings.tsx";
import { QueueTags } from "#components/queues/queue-tags.tsx";
import { createName, emptyQueue, type QueueValues, tooNew } from "#components/queues/values.ts";
import { tagProblems } from "#components/tags/tag-problems.ts";
import { Note } from "#components/ui/note.tsx";
import { queueSpecification } from "#lib/pcs/spec/cluster-specification.ts";
import { queueNameText } from "#lib/pcs/spec/names.ts";

/** The form of a queue in a cluster that is yet to be made. */
function useQueueForm({ values }: Wizard, index: number) {
  const { revision } = useConnection();
  const { version } = values.cluster.scheduler;
  const resolver = useMemo(
    () =>
      specResolver<QueueValues>({
        schema: queueSpecification(revision),
        toRequest: (queue) => queueOf(queue, []),
        toName: (path, queue) =>
          path.startsWith("computeNodeGroups") ? "groups" : createName(path, queue),
        alsoRefuse: (queue) => [
          ...tooNew(queue, version),
          ...tagProblems<QueueValues>({
            ...{ rows: queue.tags, policy: undefined, list: "tags" },
            nameOf: (row, half) => `tags.${row}.${half}`,
          }),
        ],
      }),
    [revision, version],
  );
  const defaultValues = values.queues[index] ?? emptyQueue;
  return useForm<QueueValues>({ ...validation, resolver, defaultValues });
}

/** The groups of the wizard as a queue may choose them. */
const choices = ({ values: { nodeGroups, queues } }: Wizard, own: number) =>
  nodeGroups.flatMap(({ computeNodeGroupName, instanceTypes, scaling }) => {
    const name = computeNodeGroupName.trim();
    if (name === "") return [];
    return {
      ...{ id: name, name, running: undefined },
      instanceTypes: splitIds(instanceTypes),
      scaling: {
        minInstanceCount: Number(scaling.minimum),
        maxInstanceCount: Number(scaling.maximum),
      },
      queues: queues
        .filter(({ groups }, index) => index !== own && groups.includes(name))
        .map(({ queueName }) => queueName),
    };
  });

type QueueEditorProps = { wizard: Wizard; place: WizardPlace; index: number };

/** A queue of the wizard, open. What is typed is in the wizard at once. */
export function QueueEditor({ wizard, place, index }: QueueEditorProps) {
  const { revision } = useConnection();
  const { values, setQueues } = wizard;
  const form = useQueueForm(wizard, index);
  const { control, subscribe } = form;
  const [again] = useState(values.queues[index]?.queueName !== "");
  useShownErrors(form, { again, field: place.field });
  useEffect(
    () =>
      subscribe({
        formState: { values: true },
        callback: ({ values: queue }) =>
          setQueues((queues) =>
            queues.map((each, other) => (other === index ? structuredClone(queue) : each)),
          ),
      }),
    [subscribe, setQueues, index],
  );
  const groups = choices(wizard, index);
  return (
    <form
      aria-label="Queue"
      noValidate
      className="space-y-5"
      onSubmit={(event) => void form.handleSubmit(() => place.go({ step: "queues" }))(event)}
    >
      <AllOf place={place} step="queues" />
      <FormSection title="Queue">
        <TextField control={control} name="queueName" text={queueNameText(revision)} />
        {groups.length > 0 ? (
          <GroupPicker control={control} name="groups" groups={groups} />
        ) : (
          <Note tone="warn">There is no node group with a name yet that could run its jobs.</Note>
        )}
      </FormSection>
      <FormSection title="Slurm">
        <QueueSettings control={control} version={values.cluster.scheduler.version} />
      </FormSection>
      <QueueTags control={control} />
      <Done />
    </form>
  );
}
