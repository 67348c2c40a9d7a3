import type { Control } from "react-hook-form";
import { SettingsEditor } from "./settings-editor.tsx";
import type { CreateClusterValues } from "./values.ts";
import { ServiceFields } from "#components/clusters/service-fields.tsx";
import { ChoiceField } from "#components/form/choice-field.tsx";
import { FormSection } from "#components/form/form-section.tsx";
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

const names = {
  idleTime: "slurmConfiguration.scaleDownIdleTimeInSeconds",
  accounting: "slurmConfiguration.accounting.mode",
  purgeTime: "slurmConfiguration.accounting.defaultPurgeTimeInDays",
  rest: "slurmConfiguration.slurmRest.mode",
} as const;

export function SlurmSection({ control, versions }: SlurmSectionProps) {
  return (
    <FormSection title="Slurm">
      <ChoiceField
        control={control}
        name="scheduler.version"
        text={schedulerVersionText}
        choices={versions.map(versionChoice)}
      />
      <ServiceFields control={control} names={names} />
      <SettingsEditor control={control} />
    </FormSection>
  );
}
