"use client";

import { type Control, useWatch } from "react-hook-form";
import type { ClusterValues } from "./values.ts";
import { ChoiceField } from "#components/form/choice-field.tsx";
import { FormSection } from "#components/form/form-section.tsx";
import { TextField } from "#components/form/text-field.tsx";
import { clusterTexts } from "#lib/pcs/spec/cluster.ts";

const accountingModes = [
  { value: "NONE", label: "Off" },
  { value: "STANDARD", label: "On", detail: "AWS charges for it" },
];

const restModes = [
  { value: "NONE", label: "Off" },
  { value: "STANDARD", label: "On" },
];

/** What the controller does, and what runs beside it. */
export function ServicesSection({ control }: { control: Control<ClusterValues> }) {
  const accounting = useWatch({ control, name: "accounting.mode" });
  return (
    <FormSection title="Slurm">
      <TextField
        control={control}
        name="scaleDownIdleTimeInSeconds"
        text={clusterTexts.scaleDownIdleTimeInSeconds}
        placeholder="600"
        inputMode="numeric"
        optional
      />
      <ChoiceField
        control={control}
        name="accounting.mode"
        text={clusterTexts.accounting}
        choices={accountingModes}
      />
      {accounting === "STANDARD" && (
        <TextField
          control={control}
          name="accounting.defaultPurgeTimeInDays"
          text={clusterTexts.defaultPurgeTimeInDays}
          placeholder="-1"
          optional
        />
      )}
      <ChoiceField
        control={control}
        name="restMode"
        text={clusterTexts.slurmRest}
        choices={restModes}
      />
    </FormSection>
  );
}
