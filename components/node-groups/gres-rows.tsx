import { type Control, useFieldArray, useFormState } from "react-hook-form";
import { RowPanel } from "./row-panel.tsx";
import { emptyGres, type NodeGroupValues } from "./values.ts";
import { Rows } from "#components/form/rows.tsx";
import { TextField } from "#components/form/text-field.tsx";
import { alignedFields } from "#components/ui/aligned-fields.ts";
import { classNames } from "#components/ui/class-names.ts";
import { computeNodeGroupTexts } from "#lib/pcs/spec/compute-node-group-texts.ts";
import { gresAttributeNames, gresAttributes } from "#lib/pcs/spec/settings/gres-record.ts";

const textOf = (name: string) => {
  const attribute = gresAttributes.find((each) => each.name === name);
  return { label: name, help: `${attribute?.help ?? ""} Such as ${attribute?.example ?? ""}.` };
};

const texts = gresAttributeNames.map((name) => ({ name, text: textOf(name) }));

/** The records of gres.conf. */
export function GresRows({ control }: { control: Control<NodeGroupValues> }) {
  const name = "slurm.gres";
  const { fields, append, remove } = useFieldArray({ control, name });
  const { errors } = useFormState({ control, name });
  return (
    <Rows
      text={computeNodeGroupTexts.gresCustomSettings}
      addLabel="Add record"
      onAdd={() => append(emptyGres)}
      error={errors.slurm?.gres?.root?.message ?? errors.slurm?.gres?.message}
    >
      {fields.map(({ id }, row) => (
        <RowPanel
          key={id}
          title={`Record ${String(row + 1)}`}
          removeLabel={`Remove record ${String(row + 1)}`}
          onRemove={() => remove(row)}
        >
          <div className={classNames(alignedFields, "sm:grid-cols-2 lg:grid-cols-3")}>
            {texts.map(({ name: attribute, text }) => (
              <TextField
                key={attribute}
                control={control}
                name={`${name}.${row}.${attribute}`}
                text={text}
                monospace
              />
            ))}
          </div>
        </RowPanel>
      ))}
    </Rows>
  );
}
