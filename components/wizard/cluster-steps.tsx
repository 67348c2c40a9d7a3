"use client";

import { useWatch } from "react-hook-form";
import type { ClusterStepId } from "./problems.ts";
import { useShownErrors } from "./use-shown-errors.ts";
import type { Wizard } from "./use-wizard.ts";
import { BasicsSection } from "#components/clusters/create/basics-section.tsx";
import { NetworkingSection } from "#components/clusters/create/networking-section.tsx";
import { SlurmSection } from "#components/clusters/create/slurm-section.tsx";
import { TagsSection } from "#components/clusters/create/tags-section.tsx";
import { useConnection } from "#components/layout/connection-context.tsx";
import type { SlurmVersion } from "#lib/pcs/spec/slurm-versions.ts";

type ClusterStepsProps = {
  wizard: Wizard;
  step: ClusterStepId;
  versions: SlurmVersion[];
  /** Whether the step was seen before. */
  again: boolean;
  field: string | undefined;
};

/** The steps that are about the cluster itself: each a part of one form. */
export function ClusterSteps({ wizard, step, versions, again, field }: ClusterStepsProps) {
  useShownErrors(wizard.form, { again, field });
  return <Part {...{ wizard, step, versions }} />;
}

function Part({ wizard, step, versions }: Omit<ClusterStepsProps, "again" | "field">) {
  const { revision } = useConnection();
  const { control } = wizard.form;
  const version = useWatch({ control, name: "scheduler.version" });
  switch (step) {
    case "cluster":
      return <BasicsSection control={control} revision={revision} />;
    case "networking":
      return <NetworkingSection control={control} />;
    case "scheduler":
      // A clone keeps its version, whether or not it would be offered for a new cluster.
      return (
        <SlurmSection
          control={control}
          versions={versions.includes(version) ? versions : [version, ...versions]}
        />
      );
    case "tags":
      return (
        <>
          <TagsSection control={control} />
          <Everywhere wizard={wizard} />
        </>
      );
  }
}

function Everywhere({ wizard: { values, setTagsEverywhere } }: { wizard: Wizard }) {
  return (
    <label className="flex items-start gap-2.5 rounded-lg border border-line bg-surface px-4 py-3">
      <input
        type="checkbox"
        checked={values.tagsEverywhere}
        onChange={(event) => setTagsEverywhere(event.target.checked)}
        className="mt-1 accent-accent-fill"
      />
      <span>
        <span className="block font-medium">Also on node groups and queues</span>
        <span className="block text-sm text-ink-soft">
          Their own tags of the same keys win. PCS passes no tags on by itself.
        </span>
      </span>
    </label>
  );
}
