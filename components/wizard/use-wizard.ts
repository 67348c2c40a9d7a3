"use client";

import { useCallback, useEffect, useMemo, useState } from "react";
import { useForm, type UseFormReturn } from "react-hook-form";
import { renamed, withoutGroup } from "./follow-groups.ts";
import { type Problem, problemsOf } from "./problems.ts";
import { runOf, takeValues } from "./kept-values.ts";
import { useAutosave } from "./use-autosave.ts";
import { parseWizard, type WizardValues } from "./values.ts";
import {
  createClusterMapping,
  type CreateClusterValues,
} from "#components/clusters/create/values.ts";
import { specResolver } from "#components/form/spec-resolver.ts";
import { validation } from "#components/form/use-spec-form.ts";
import { useConnection } from "#components/layout/connection-context.tsx";
import type { NodeGroupValues } from "#components/node-groups/values.ts";
import type { QueueValues } from "#components/queues/values.ts";
import { clusterSpecificationSchema } from "#lib/pcs/spec/cluster-specification.ts";
import type { SlurmVersion } from "#lib/pcs/spec/slurm-versions.ts";

export type Wizard = {
  values: WizardValues;
  /** The form of the cluster itself, which several steps share. */
  form: UseFormReturn<CreateClusterValues>;
  problems: Problem[];
  addGroup: (group: NodeGroupValues) => void;
  /** Puts what was typed in the place of a group; queues that have it under another name follow. */
  changeGroup: (index: number, group: NodeGroupValues, name: { was: string; now: string }) => void;
  removeGroup: (index: number) => void;
  setQueues: (change: (queues: QueueValues[]) => QueueValues[]) => void;
  setTagsEverywhere: (everywhere: boolean) => void;
  save: ReturnType<typeof useAutosave>;
  /** Whether the values are those that this tab kept: forms that began with others begin anew. */
  restored: boolean;
  /** The run that the draft has become, when this tab had it made. */
  run: string | undefined;
};

type Opened = {
  id: string;
  /** The draft as the page was rendered from it. */
  draft: unknown;
  version: SlurmVersion;
};

/** The state of a wizard: what was typed, what is wrong with it, and its place on the server. */
export function useWizard({ id, draft, version }: Opened): Wizard {
  const [opened] = useState(draft);
  const { id: connection, revision, tagPolicy } = useConnection();
  const [values, setValues] = useState(() => parseWizard(opened, version));
  const [restored, setRestored] = useState(false);
  const [run, setRun] = useState<string>();
  const [schema] = useState(() => clusterSpecificationSchema(revision));
  const [mapping] = useState(() => createClusterMapping(revision, tagPolicy));
  const form = useForm<CreateClusterValues>({
    ...validation,
    resolver: specResolver(mapping),
    defaultValues: values.cluster,
  });

  useEffect(() => {
    const stop = form.subscribe({
      formState: { values: true },
      callback: ({ values: cluster }) =>
        setValues((before) => ({ ...before, cluster: structuredClone(cluster) })),
    });
    // The server knows only what was saved, so that the first rendering shows that.
    void Promise.resolve(takeValues(id, opened)).then((newer) => {
      setRun(runOf(id));
      if (newer === undefined) return;
      const kept = parseWizard(newer, version);
      setValues(kept);
      setRestored(true);
      form.reset(kept.cluster);
    });
    return stop;
  }, [form, id, opened, version]);

  const changeGroup = useCallback<Wizard["changeGroup"]>((index, group, { was, now }) => {
    setValues((before) => ({
      ...before,
      nodeGroups: before.nodeGroups.map((each, other) => (other === index ? group : each)),
      queues: renamed(before.queues, was, now),
    }));
  }, []);
  const setQueues = useCallback<Wizard["setQueues"]>((change) => {
    setValues((before) => ({ ...before, queues: change(before.queues) }));
  }, []);

  const problems = useMemo(
    () => problemsOf(values, { schema, tagPolicy }),
    [values, schema, tagPolicy],
  );
  const name = values.cluster.clusterName.trim();
  const save = useAutosave({ connection, id, name, values, opened });
  return {
    values,
    form,
    problems,
    save,
    restored,
    run,
    changeGroup,
    setQueues,
    addGroup: (group) =>
      setValues((before) => ({ ...before, nodeGroups: [...before.nodeGroups, group] })),
    removeGroup: (index) => setValues((before) => ({ ...before, ...withoutGroup(before, index) })),
    setTagsEverywhere: (tagsEverywhere) => setValues((before) => ({ ...before, tagsEverywhere })),
  };
}
