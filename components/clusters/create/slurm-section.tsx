import { type Control, useWatch } from "react-hook-form";
import { SettingsEditor } from "./settings-editor.tsx";
import type { CreateClusterValues } from "./values.ts";
import { ChoiceField } from "#components/form/choice-field.tsx";
import { FormSection } from "#components/form/form-section.tsx";
import { TextField } from "#components/form/text-field.tsx";
import { clusterTexts } from "#lib/pcs/spec/cluster.ts";
import {
  endOfSupport,
  schedulerVersionText,
  type SlurmVersion,
} from "#lib/pcs/spec/slurm-versions.ts";

type SlurmSectionProps = { control: Control<CreateClusterValues>; versions: SlurmVersion[] };

const versionChoice = (version: SlurmVersion) => {
  const end = endOfSupport[version];
  return { value: version, label: version, ...(end && { detail: `Supported until ${end}` }) };
};

const accountingModes = [
  { value: "NONE", label: "Off" },
  { value: "STANDARD", label: "On", detail: "AWS charges for it" },
];

const restModes = [
  { value: "NONE", label: "Off" },
  { value: "STANDARD", label: "On" },
];

export function SlurmSection({ control, versions }: SlurmSectionProps) {
  const accounting = useWatch({ control, name: "slurmConfiguration.accounting.mode" });
  return (
    <FormSection title="Slurm">
      <ChoiceField
        control={control}
        name="scheduler.version"
        text={schedulerVersionText}
        choices={versions.map(versionChoice)}
      />
      <TextField
        control={control}
        name="slurmConfiguration.scaleDownIdleTimeInSeconds"
        text={clusterTexts.scaleDownIdleTimeInSeconds}
        placeholder="600"
        inputMode="numeric"
        optional
      />
      <ChoiceField
        control={control}
        name="slurmConfiguration.accounting.mode"
        text={clusterTexts.accounting}
        choices={accountingModes}
      />
      {accounting === "STANDARD" && (
        <TextField
          control={control}
          name="slurmConfiguration.accounting.defaultPurgeTimeInDays"
          text={clusterTexts.defaultPurgeTimeInDays}
          placeholder="-1"
          optional
        />
      )}
      <ChoiceField
        control={control}
        name="slurmConfiguration.slurmRest.mode"
        text={clusterTexts.slurmRest}
        choices={restModes}
      />
      <SettingsEditor control={control} />
    </FormSection>
  );
}
