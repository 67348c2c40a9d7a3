"use client";

import { type Control, useFieldArray, useFormState } from "react-hook-form";
import type { QueueValues } from "./values.ts";
import { SettingRows } from "#components/form/setting-rows.tsx";
import { queueTexts } from "#lib/pcs/spec/queue.ts";

const name = "slurmCustomSettings";

type QueueSettingsProps = { control: Control<QueueValues>; version: string };

/** The settings of a queue's Slurm partition. */
export function QueueSettings({ control, version }: QueueSettingsProps) {
  const { fields, append, remove } = useFieldArray({ control, name });
  const { errors } = useFormState({ control, name });
  return (
    <SettingRows
      control={control}
      file="queue"
      version={version}
      text={queueTexts.slurmCustomSettings}
      rows={fields}
      nameOf={(row, half) => `${name}.${row}.${half}`}
      onAdd={() => append({ parameterName: "", parameterValue: "" })}
      onRemove={remove}
      error={errors[name]?.root?.message}
    />
  );
}
