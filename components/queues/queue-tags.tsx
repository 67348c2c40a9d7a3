import { type Control, useFieldArray, useFormState } from "react-hook-form";
import type { QueueValues } from "./values.ts";
import { FormSection } from "#components/form/form-section.tsx";
import { TagRows } from "#components/form/tag-rows.tsx";

/** The tags of a new queue. */
export function QueueTags({ control }: { control: Control<QueueValues> }) {
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
}
