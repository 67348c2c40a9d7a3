"use client";

import { type Control, useFieldArray, useFormState, useWatch } from "react-hook-form";
import type { ClusterValues, settingLists } from "./values.ts";
import { FormSection } from "#components/form/form-section.tsx";
import { SettingRows } from "#components/form/setting-rows.tsx";
import { clusterTexts } from "#lib/pcs/spec/cluster.ts";

type ListName = (typeof settingLists)[number];

const files = {
  slurmCustomSettings: "slurm",
  slurmdbdCustomSettings: "slurmdbd",
  cgroupCustomSettings: "cgroup",
} as const satisfies Record<ListName, string>;

/** The settings in each of Slurm's files. Those of slurmdbd are there while accounting is on, or some are left. */
export function SettingsSection({ control }: { control: Control<ClusterValues> }) {
  const accounting = useWatch({ control, name: "accounting.mode" });
  const slurmdbd = useWatch({ control, name: "slurmdbdCustomSettings" });
  return (
    <FormSection title="Settings">
      <SettingList control={control} name="slurmCustomSettings" />
      {(accounting === "STANDARD" || slurmdbd.length > 0) && (
        <SettingList control={control} name="slurmdbdCustomSettings" />
      )}
      <SettingList control={control} name="cgroupCustomSettings" />
    </FormSection>
  );
}

type SettingListProps = { control: Control<ClusterValues>; name: ListName };

function SettingList({ control, name }: SettingListProps) {
  const { fields, append, remove } = useFieldArray({ control, name });
  const { errors } = useFormState({ control, name });
  const version = useWatch({ control, name: "version" });
  return (
    <SettingRows
      control={control}
      file={files[name]}
      version={version}
      text={clusterTexts[name]}
      rows={fields}
      nameOf={(row, half) => `${name}.${row}.${half}`}
      onAdd={() => append({ parameterName: "", parameterValue: "" })}
      onRemove={remove}
      error={errors[name]?.root?.message ?? errors[name]?.message}
    />
  );
}
