"use client";

import { useCallback, useEffect, useMemo, useState } from "react";
import { useForm, type UseFormReturn } from "react-hook-form";
import { renamed, withoutGroup } from "./follow-groups.ts";
import { type Problem, problemsOf } from "./problems.ts";
import { takeUnsaved, useAutosave } from "./use-autosave.ts";
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
};

type Opened = { id: string; draft: unknown; version: SlurmVersion };

/** The state of a wizard: what was typed, what is wrong with it, and its place on the server. */
export function useWizard({ id, draft, version }: Opened): Wizard {
  const { id: connection, revision, tagPolicy } = useConnection();
  const [values, setValues] = useState(() => parseWizard(draft, version));
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
    void Promise.resolve(takeUnsaved(id)).then((unsaved) => {
      if (unsaved === undefined) return;
      const kept = parseWizard(unsaved, version);
      setValues(kept);
      form.reset(kept.cluster);
    });
    return stop;
  }, [form, id, version]);

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
    () => problemsOf(values, { revision, tagPolicy }),
    [values, revision, tagPolicy],
  );
  const name = values.cluster.clusterName.trim();
  const save = useAutosave({ connection, id, name, values });
  return {
    values,
    form,
    problems,
    save,
    changeGroup,
    setQueues,
    addGroup: (group) =>
      setValues((before) => ({ ...before, nodeGroups: [...before.nodeGroups, group] })),
    removeGroup: (index) => setValues((before) => ({ ...before, ...withoutGroup(before, index) })),
    setTagsEverywhere: (tagsEverywhere) => setValues((before) => ({ ...before, tagsEverywhere })),
  };
}
