import { type Control, useFieldArray, useFormState, useWatch } from "react-hook-form";
import type { CreateClusterValues } from "./values.ts";
import { SettingRows } from "#components/form/setting-rows.tsx";
import { clusterTexts } from "#lib/pcs/spec/cluster.ts";

const name = "slurmConfiguration.slurmCustomSettings";

/** The custom settings of slurm.conf. */
export function SettingsEditor({ control }: { control: Control<CreateClusterValues> }) {
  const { fields, append, remove } = useFieldArray({ control, name });
  const { errors } = useFormState({ control, name });
  const version = useWatch({ control, name: "scheduler.version" });
  return (
    <SettingRows
      control={control}
      file="slurm"
      version={version}
      text={clusterTexts.slurmCustomSettings}
      rows={fields}
      nameOf={(row, half) => `${name}.${row}.${half}`}
      onAdd={() => append({ parameterName: "", parameterValue: "" })}
      onRemove={remove}
      error={errors.slurmConfiguration?.slurmCustomSettings?.root?.message}
    />
  );
}
