import { memo } from "react";
import { type Control, useWatch } from "react-hook-form";
import type { NodeGroupValues } from "./values.ts";
import { ChoiceField } from "#components/form/choice-field.tsx";
import { FormSection } from "#components/form/form-section.tsx";
import { TextField } from "#components/form/text-field.tsx";
import { Note } from "#components/ui/note.tsx";
import { purposeText } from "#lib/pcs/spec/compute-node-group-texts.ts";
import { computeNodeGroupNameText } from "#lib/pcs/spec/names.ts";
import type { Revision } from "#lib/pcs/spec/revision.ts";

const purposes = [
  { value: "compute", label: "Compute", detail: "Runs the jobs of the queues that use it" },
  { value: "login", label: "Login", detail: "People sign in and submit jobs; always on" },
];

type BasicsSectionProps = { control: Control<NodeGroupValues>; revision: Revision };

/** Who the new group is, and what it is for. */
export const BasicsSection = memo(function BasicsSection({
  control,
  revision,
}: BasicsSectionProps) {
  const purpose = useWatch({ control, name: "purpose" });
  return (
    <FormSection title="Node group">
      <TextField
        control={control}
        name="computeNodeGroupName"
        text={computeNodeGroupNameText(revision)}
      />
      <ChoiceField control={control} name="purpose" text={purposeText} choices={purposes} />
      {purpose === "login" && (
        <Note tone="info">
          A login group has a fixed number of On-Demand instances and serves no queue: leave it out
          of all of them. Its subnet and security groups decide who can reach it.
        </Note>
      )}
    </FormSection>
  );
});
