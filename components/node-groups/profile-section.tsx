import { memo, useMemo } from "react";
import { type Control, useWatch } from "react-hook-form";
import type { NodeGroupValues } from "./values.ts";
import { profileDoubt, profileOptions } from "#components/choices/launch-options.ts";
import { PickerField } from "#components/choices/picker-field.tsx";
import { useChoices } from "#components/choices/use-choices.ts";
import { FormSection } from "#components/form/form-section.tsx";
import { Note } from "#components/ui/note.tsx";
import { computeNodeGroupTexts } from "#lib/pcs/spec/compute-node-group-texts.ts";
import type { Revision } from "#lib/pcs/spec/revision.ts";

type ProfileSectionProps = { control: Control<NodeGroupValues>; revision: Revision };

/** What the instances may do. */
export const ProfileSection = memo(function ProfileSection(props: ProfileSectionProps) {
  const { control, revision } = props;
  const { list, loading, failure } = useChoices("instance-profiles");
  const options = useMemo(() => profileOptions(list, revision), [list, revision]);
  return (
    <FormSection title="Permissions">
      <PickerField
        control={control}
        name="instanceProfileArn"
        text={computeNodeGroupTexts.iamInstanceProfileArn}
        proposals={{ options, loading, failure }}
        placeholder="arn:aws:iam::…:instance-profile/…"
      />
      <Doubt {...props} />
    </FormSection>
  );
});

/** What only the role could tell is a warning: AWS decides. */
function Doubt({ control, revision }: ProfileSectionProps) {
  const arn = useWatch({ control, name: "instanceProfileArn" }).trim();
  const profile = useChoices("instance-profiles").list.find((each) => each.arn === arn);
  const doubt = profileDoubt(revision, arn, profile);
  return doubt && <Note tone="warn">{doubt}</Note>;
}
