import { memo } from "react";
import { type Control, useFieldArray, useFormState, useWatch } from "react-hook-form";
import { GresRows } from "./gres-rows.tsx";
import type { NodeGroupValues } from "./values.ts";
import { FormSection } from "#components/form/form-section.tsx";
import { SettingRows } from "#components/form/setting-rows.tsx";
import { TextField } from "#components/form/text-field.tsx";
import { computeNodeGroupTexts } from "#lib/pcs/spec/compute-node-group-texts.ts";

type SlurmSectionProps = {
  control: Control<NodeGroupValues>;
  /** Slurm's version on the controller. */
  version: string;
};

/** What Slurm knows of the nodes. */
export const SlurmSection = memo(function SlurmSection({ control, version }: SlurmSectionProps) {
  const purpose = useWatch({ control, name: "purpose" });
  return (
    <FormSection title="Slurm">
      {purpose === "compute" && (
        <TextField
          control={control}
          name="slurm.idleTime"
          text={computeNodeGroupTexts.scaleDownIdleTimeInSeconds}
          placeholder="As the cluster"
          inputMode="numeric"
          optional
        />
      )}
      <Settings control={control} version={version} />
      <GresRows control={control} />
    </FormSection>
  );
});

function Settings({ control, version }: SlurmSectionProps) {
  const name = "slurm.settings";
  const { fields, append, remove } = useFieldArray({ control, name });
  const { errors } = useFormState({ control, name });
  return (
    <SettingRows
      control={control}
      file="nodeGroup"
      version={version}
      text={computeNodeGroupTexts.slurmCustomSettings}
      rows={fields}
      nameOf={(row, half) => `${name}.${row}.${half}`}
      onAdd={() => append({ parameterName: "", parameterValue: "" })}
      onRemove={remove}
      error={errors.slurm?.settings?.root?.message ?? errors.slurm?.settings?.message}
    />
  );
}
