import type { Control } from "react-hook-form";
import type { CreateClusterValues } from "./values.ts";
import { ChoiceField } from "#components/form/choice-field.tsx";
import { FormSection } from "#components/form/form-section.tsx";
import { TextField } from "#components/form/text-field.tsx";
import { clusterTexts } from "#lib/pcs/spec/cluster.ts";
import { clusterSizes, sizeNames } from "#lib/pcs/spec/limits.ts";
import { clusterNameText } from "#lib/pcs/spec/names.ts";
import type { Revision } from "#lib/pcs/spec/revision.ts";

type BasicsSectionProps = { control: Control<CreateClusterValues>; revision: Revision };

const format = (count: number) => count.toLocaleString("en-US");

const sizes = sizeNames.map((value) => {
  const { label, maxInstances, maxJobs } = clusterSizes[value];
  return {
    value,
    label,
    detail: `Up to ${format(maxInstances)} instances and ${format(maxJobs)} jobs`,
  };
});

export function BasicsSection({ control, revision }: BasicsSectionProps) {
  return (
    <FormSection title="Cluster">
      <TextField control={control} name="clusterName" text={clusterNameText(revision)} />
      <ChoiceField control={control} name="size" text={clusterTexts.size} choices={sizes} />
    </FormSection>
  );
}
