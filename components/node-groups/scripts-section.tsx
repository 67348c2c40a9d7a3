import { memo } from "react";
import { type Control, useFieldArray, useFormState, useWatch } from "react-hook-form";
import { RowPanel } from "./row-panel.tsx";
import { ScriptFields } from "./script-fields.tsx";
import { emptyScript, type NodeGroupValues, type Stage, stages } from "./values.ts";
import { FormSection } from "#components/form/form-section.tsx";
import { Rows } from "#components/form/rows.tsx";
import { SelectField } from "#components/form/select-field.tsx";
import { defaults } from "#lib/pcs/spec/defaults.ts";
import { cachingPolicies, lifecycleTexts } from "#lib/pcs/spec/lifecycle-actions.ts";

type ScriptsSectionProps = { control: Control<NodeGroupValues> };

/** The scripts that nodes run, by stage and in their order. */
export const ScriptsSection = memo(function ScriptsSection({ control }: ScriptsSectionProps) {
  return (
    <FormSection title="Lifecycle scripts">
      {stages.map((stage) => (
        <StageRows key={stage} control={control} stage={stage} />
      ))}
      <Caching control={control} />
    </FormSection>
  );
});

function Caching({ control }: ScriptsSectionProps) {
  const [first, second] = useWatch({
    control,
    name: ["scripts.nodeBootstrapped", "scripts.nodeReady"],
  });
  if (first.length + second.length === 0) return null;
  return (
    <SelectField
      control={control}
      name="scripts.cachingPolicy"
      text={lifecycleTexts.scriptCachingPolicy}
      byDefault={defaults.scriptCachingPolicy}
      values={cachingPolicies}
    />
  );
}

function StageRows({ control, stage }: ScriptsSectionProps & { stage: Stage }) {
  const name = `scripts.${stage}` as const;
  const { fields, append, remove, swap } = useFieldArray({ control, name });
  const { errors } = useFormState({ control, name });
  const problem = errors.scripts?.[stage];
  return (
    <Rows
      text={lifecycleTexts[stage]}
      addLabel="Add script"
      onAdd={() => append(emptyScript)}
      error={problem?.root?.message ?? problem?.message}
    >
      {fields.map(({ id }, row) => (
        <RowPanel
          key={id}
          title={`Script ${String(row + 1)}`}
          removeLabel={`Remove script ${String(row + 1)}`}
          onRemove={() => remove(row)}
          onRaise={row > 0 ? () => swap(row, row - 1) : undefined}
        >
          <ScriptFields control={control} name={`${name}.${row}`} />
        </RowPanel>
      ))}
    </Rows>
  );
}
