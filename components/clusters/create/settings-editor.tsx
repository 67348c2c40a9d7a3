import { useId } from "react";
import { type Control, useFieldArray, useFormState } from "react-hook-form";
import type { CreateClusterValues } from "./values.ts";
import { Row, Rows } from "#components/form/rows.tsx";
import { TextField } from "#components/form/text-field.tsx";
import { clusterTexts } from "#lib/pcs/spec/cluster.ts";
import { parametersOf } from "#lib/pcs/spec/slurm-settings.ts";

const name = "slurmConfiguration.slurmCustomSettings";

/** The custom settings of slurm.conf; the allow-list is proposed as one types. */
export function SettingsEditor({ control }: { control: Control<CreateClusterValues> }) {
  const { fields, append, remove } = useFieldArray({ control, name });
  const { errors } = useFormState({ control, name });
  const proposals = useId();
  return (
    <Rows
      text={clusterTexts.slurmCustomSettings}
      addLabel="Add setting"
      onAdd={() => append({ parameterName: "", parameterValue: "" })}
      error={errors.slurmConfiguration?.slurmCustomSettings?.root?.message}
    >
      <datalist id={proposals}>
        {parametersOf("slurm").map((parameter) => (
          <option key={parameter} value={parameter} />
        ))}
      </datalist>
      {fields.map(({ id }, index) => (
        <Row
          key={id}
          removeLabel={`Remove setting ${String(index + 1)}`}
          onRemove={() => remove(index)}
        >
          <TextField
            control={control}
            name={`${name}.${index}.parameterName`}
            text={{ label: "Parameter" }}
            list={proposals}
            monospace
          />
          <TextField
            control={control}
            name={`${name}.${index}.parameterValue`}
            text={{ label: "Value" }}
            monospace
          />
        </Row>
      ))}
    </Rows>
  );
}
