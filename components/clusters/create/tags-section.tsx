import { type Control, useFieldArray, useFormState } from "react-hook-form";
import type { CreateClusterValues } from "./values.ts";
import { FormSection } from "#components/form/form-section.tsx";
import { Row, Rows } from "#components/form/rows.tsx";
import { TextField } from "#components/form/text-field.tsx";
import { tagsText } from "#lib/pcs/spec/tags.ts";

export function TagsSection({ control }: { control: Control<CreateClusterValues> }) {
  const { fields, append, remove } = useFieldArray({ control, name: "tags" });
  const { errors } = useFormState({ control, name: "tags" });
  return (
    <FormSection title="Tags">
      <Rows
        text={tagsText}
        addLabel="Add tag"
        onAdd={() => append({ key: "", value: "" })}
        error={errors.tags?.root?.message ?? errors.tags?.message}
      >
        {fields.map(({ id }, index) => (
          <Row
            key={id}
            removeLabel={`Remove tag ${String(index + 1)}`}
            onRemove={() => remove(index)}
          >
            <TextField control={control} name={`tags.${index}.key`} text={{ label: "Key" }} />
            <TextField
              control={control}
              name={`tags.${index}.value`}
              text={{ label: "Value" }}
              optional
            />
          </Row>
        ))}
      </Rows>
    </FormSection>
  );
}
