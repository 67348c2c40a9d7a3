import { type Control, useWatch } from "react-hook-form";
import { useTemplateVersion } from "./use-template-version.ts";
import type { NodeGroupValues } from "./values.ts";
import { ChoiceField } from "#components/form/choice-field.tsx";
import { splitIds } from "#components/form/request-values.ts";
import { SelectField } from "#components/form/select-field.tsx";
import { Note } from "#components/ui/note.tsx";
import {
  computeNodeGroupTexts,
  purchaseOptionTexts,
} from "#lib/pcs/spec/compute-node-group-texts.ts";
import { defaults } from "#lib/pcs/spec/defaults.ts";
import { allocationStrategies, purchaseOptions } from "#lib/pcs/spec/instances.ts";
import { marketProblem } from "#lib/pcs/spec/purchase.ts";

type PurchaseFieldsProps = { control: Control<NodeGroupValues> };

const choices = purchaseOptions.map((value) => {
  const { label, detail } = purchaseOptionTexts[value];
  return { value, label, detail };
});

/** How instances are bought, and what that needs. */
export function PurchaseFields({ control }: PurchaseFieldsProps) {
  const option = useWatch({ control, name: "purchaseOption" });
  return (
    <div className="space-y-3">
      <ChoiceField
        control={control}
        name="purchaseOption"
        text={computeNodeGroupTexts.purchaseOption}
        choices={choices}
      />
      <Note tone="info">{purchaseOptionTexts[option].needs}</Note>
      <TemplateFit control={control} />
      {option === "SPOT" && (
        <SelectField
          control={control}
          name="allocationStrategy"
          text={computeNodeGroupTexts.allocationStrategy}
          byDefault={defaults.allocationStrategy}
          values={allocationStrategies}
        />
      )}
    </div>
  );
}

/** Says at once when the launch template does not go with the way instances are bought. */
function TemplateFit({ control }: PurchaseFieldsProps) {
  const [option, template, types] = useWatch({
    control,
    name: ["purchaseOption", "launchTemplate", "instanceTypes"],
  });
  const { version } = useTemplateVersion(template.id, template.version);
  const problem = version && marketProblem(option, splitIds(types), version);
  return problem && <Note tone="warn">The launch template does not fit. {problem}</Note>;
}
