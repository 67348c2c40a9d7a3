import { memo, useMemo } from "react";
import type { Control } from "react-hook-form";
import { ChosenTypes } from "./chosen-types.tsx";
import type { NodeGroupValues } from "./values.ts";
import { typeOptions } from "#components/choices/launch-options.ts";
import { type ChosenProps, PickersField } from "#components/choices/pickers-field.tsx";
import { useChoices } from "#components/choices/use-choices.ts";
import { FormSection } from "#components/form/form-section.tsx";
import { computeNodeGroupTexts } from "#lib/pcs/spec/compute-node-group-texts.ts";

type InstanceTypesSectionProps = { control: Control<NodeGroupValues> };

/** What instances there are. */
export const InstanceTypesSection = memo(function InstanceTypesSection({
  control,
}: InstanceTypesSectionProps) {
  const { list, loading, failure } = useChoices("instance-types");
  const options = useMemo(() => typeOptions(list), [list]);
  const Chosen = useMemo(
    () =>
      function Chosen({ ids, onRemove }: ChosenProps) {
        return <ChosenTypes control={control} names={ids} onRemove={onRemove} />;
      },
    [control],
  );
  return (
    <FormSection title="Instance types">
      <PickersField
        control={control}
        name="instanceTypes"
        text={computeNodeGroupTexts.instanceConfigs}
        proposals={{ options, loading, failure }}
        placeholder="Search by name, vCPU, GPU or architecture, such as “arm64 64 vCPU”"
        idPattern={/^[a-z][a-z0-9-]*\.[a-z0-9-]+$/}
        chosen={Chosen}
      />
    </FormSection>
  );
});
