import { memo, useMemo } from "react";
import { type Control, useWatch } from "react-hook-form";
import { ImageFields } from "./image-fields.tsx";
import { TemplateFacts } from "./template-facts.tsx";
import { useTemplateVersion } from "./use-template-version.ts";
import type { NodeGroupValues } from "./values.ts";
import { templateOptions, versionOptions } from "#components/choices/launch-options.ts";
import { PickerField } from "#components/choices/picker-field.tsx";
import { useChoices } from "#components/choices/use-choices.ts";
import { FormSection } from "#components/form/form-section.tsx";
import { computeNodeGroupTexts } from "#lib/pcs/spec/compute-node-group-texts.ts";

type LaunchSectionProps = {
  control: Control<NodeGroupValues>;
  /** Slurm's version on the controller. */
  version: string;
  /** Whether the group names an image already, which an update cannot take back. */
  ownImage?: boolean;
};

/** What instances start from: launch template and image. */
export const LaunchSection = memo(function LaunchSection(props: LaunchSectionProps) {
  const { control } = props;
  const { list, loading, failure } = useChoices("launch-templates");
  const options = useMemo(() => templateOptions(list), [list]);
  return (
    <FormSection title="Launch template and image">
      <PickerField
        control={control}
        name="launchTemplate.id"
        text={computeNodeGroupTexts.customLaunchTemplate}
        proposals={{ options, loading, failure }}
        placeholder="lt-…"
      />
      <Version control={control} />
      <ImageFields {...props} />
    </FormSection>
  );
});

function Version({ control }: Pick<LaunchSectionProps, "control">) {
  const { id, version: typed } = useWatch({ control, name: "launchTemplate" });
  const { versions, version, loading, failure } = useTemplateVersion(id, typed);
  const options = useMemo(() => versionOptions(versions), [versions]);
  return (
    <>
      <PickerField
        control={control}
        name="launchTemplate.version"
        text={computeNodeGroupTexts.launchTemplateVersion}
        proposals={{ options, loading, failure }}
        placeholder="$Default"
      />
      {version && <TemplateFacts version={version} />}
    </>
  );
}
