import { memo } from "react";
import { type Control, useFieldArray, useFormState } from "react-hook-form";
import { FormSection } from "#components/form/form-section.tsx";
import { TagRows } from "#components/form/tag-rows.tsx";
import type { NodeGroupValues } from "#components/node-groups/values.ts";

/** The tags that the new group gets. */
export const TagsSection = memo(function TagsSection({
  control,
}: {
  control: Control<NodeGroupValues>;
}) {
  const { fields, append, remove } = useFieldArray({ control, name: "tags" });
  const { errors } = useFormState({ control, name: "tags" });
  return (
    <FormSection title="Tags">
      <TagRows
        control={control}
        rows={fields}
        nameOf={(row, half) => `tags.${row}.${half}`}
        onAdd={() => append({ key: "", value: "" })}
        onRemove={remove}
        error={errors.tags?.root?.message ?? errors.tags?.message}
      />
    </FormSection>
  );
});
