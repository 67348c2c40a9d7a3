import { memo } from "react";
import { type Control, useWatch } from "react-hook-form";
import type { Capacity } from "./known.ts";
import { PurchaseFields } from "./purchase-fields.tsx";
import { scalingWords } from "./scaling-words.ts";
import type { NodeGroupValues } from "./values.ts";
import { FormSection } from "#components/form/form-section.tsx";
import { optionalNumber } from "#components/form/request-values.ts";
import { TextField } from "#components/form/text-field.tsx";
import { alignedFields } from "#components/ui/aligned-fields.ts";
import { classNames } from "#components/ui/class-names.ts";
import { Note } from "#components/ui/note.tsx";
import { ShareBar } from "#components/ui/share-bar.tsx";
import { computeNodeGroupTexts } from "#lib/pcs/spec/compute-node-group-texts.ts";
import { formatNumber } from "#lib/pcs/spec/rules.ts";

type ScalingSectionProps = {
  control: Control<NodeGroupValues>;
  capacity: Capacity | undefined;
};

/** How many instances there are, and how they are bought. */
export const ScalingSection = memo(function ScalingSection(props: ScalingSectionProps) {
  const { control, capacity } = props;
  const purpose = useWatch({ control, name: "purpose" });
  return (
    <FormSection title="Scaling and purchase">
      {purpose === "login" ? (
        <TextField
          control={control}
          name="scaling.maximum"
          text={{ label: "Instances", help: "They run always. One or two are usual." }}
          inputMode="numeric"
        />
      ) : (
        <ComputeScaling control={control} />
      )}
      {capacity && <CapacityShare control={control} capacity={capacity} />}
      {purpose === "compute" && <PurchaseFields control={control} />}
    </FormSection>
  );
});

function ComputeScaling({ control }: Pick<ScalingSectionProps, "control">) {
  return (
    <div className="space-y-3">
      <div className={classNames(alignedFields, "sm:grid-cols-2")}>
        <TextField
          control={control}
          name="scaling.minimum"
          text={computeNodeGroupTexts.minInstanceCount}
          inputMode="numeric"
        />
        <TextField
          control={control}
          name="scaling.maximum"
          text={computeNodeGroupTexts.maxInstanceCount}
          inputMode="numeric"
        />
      </div>
      <ScalingKind control={control} />
    </div>
  );
}

function ScalingKind({ control }: Pick<ScalingSectionProps, "control">) {
  const { minimum, maximum } = useWatch({ control, name: "scaling" });
  const words = scalingWords(minimum, maximum);
  return words && <Note tone="info">{words}</Note>;
}

/** How the cluster's instances are shared out: those of other groups, this one's, and what is left. */
function CapacityShare({ control, capacity }: ScalingSectionProps & { capacity: Capacity }) {
  const wanted = optionalNumber(useWatch({ control, name: "scaling.maximum" })) ?? 0;
  const own = wanted > 0 ? wanted : 0;
  const { limit, others, sizeLabel } = capacity;
  const left = limit - others - own;
  return (
    <section aria-label="Instances of the cluster" className="space-y-2">
      <p className="text-sm">
        A {sizeLabel} cluster manages {formatNumber(limit)} instances:
      </p>
      <ShareBar
        whole={limit}
        parts={[
          { label: "of other groups", count: others, look: "bg-line-strong" },
          { label: "of this group", count: own, look: left < 0 ? "bg-bad" : "bg-accent" },
          { label: "left", count: Math.max(0, left), look: "bg-sunken" },
        ]}
      />
      {left < 0 && (
        <Note tone="warn">
          That is {formatNumber(-left)} more than the cluster’s size allows: PCS refuses it.
        </Note>
      )}
    </section>
  );
}
