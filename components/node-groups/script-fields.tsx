import type { Control } from "react-hook-form";
import type { NodeGroupValues, Stage } from "./values.ts";
import { LinesField } from "#components/form/lines-field.tsx";
import { SelectField } from "#components/form/select-field.tsx";
import { TextField } from "#components/form/text-field.tsx";
import { alignedFields } from "#components/ui/aligned-fields.ts";
import { classNames } from "#components/ui/class-names.ts";
import { defaults } from "#lib/pcs/spec/defaults.ts";
import {
  errorPolicies,
  executionPolicies,
  lifecycleTexts,
} from "#lib/pcs/spec/lifecycle-actions.ts";

type ScriptFieldsProps = {
  control: Control<NodeGroupValues>;
  name: `scripts.${Stage}.${number}`;
};

/** All that can be said of one script. */
export function ScriptFields({ control, name }: ScriptFieldsProps) {
  return (
    <>
      <div className={classNames(alignedFields, "sm:grid-cols-2")}>
        <TextField control={control} name={`${name}.name`} text={lifecycleTexts.scriptName} />
        <TextField
          control={control}
          name={`${name}.location`}
          text={lifecycleTexts.scriptLocation}
          placeholder="s3://…"
          monospace
        />
        <TextField
          control={control}
          name={`${name}.s3VersionId`}
          text={lifecycleTexts.s3VersionId}
          optional
          monospace
        />
        <TextField
          control={control}
          name={`${name}.checksum`}
          text={lifecycleTexts.checksum}
          optional
          monospace
        />
        <SelectField
          control={control}
          name={`${name}.onError`}
          text={lifecycleTexts.onError}
          byDefault={defaults.onError}
          values={errorPolicies}
        />
        <SelectField
          control={control}
          name={`${name}.executionPolicy`}
          text={lifecycleTexts.executionPolicy}
          byDefault={defaults.executionPolicy}
          values={executionPolicies}
        />
      </div>
      <LinesField control={control} name={`${name}.arguments`} text={lifecycleTexts.arguments} />
    </>
  );
}
