import { type Control, type FieldPath, type FieldValues, useWatch } from "react-hook-form";
import { ChoiceField } from "#components/form/choice-field.tsx";
import { TextField } from "#components/form/text-field.tsx";
import { clusterTexts } from "#lib/pcs/spec/cluster.ts";

const accountingModes = [
  { value: "NONE", label: "Off" },
  { value: "STANDARD", label: "On", detail: "AWS charges for it" },
];

const restModes = [
  { value: "NONE", label: "Off" },
  { value: "STANDARD", label: "On" },
];

type ServiceFieldsProps<Values extends FieldValues> = {
  control: Control<Values>;
  names: Record<"idleTime" | "accounting" | "purgeTime" | "rest", FieldPath<Values>>;
};

/** What the controller does, and what runs beside it: the same when a cluster is created and when it is changed. */
export function ServiceFields<Values extends FieldValues>(props: ServiceFieldsProps<Values>) {
  const { control, names } = props;
  const accounting: string = useWatch({ control, name: names.accounting });
  return (
    <>
      <TextField
        control={control}
        name={names.idleTime}
        text={clusterTexts.scaleDownIdleTimeInSeconds}
        placeholder="600"
        inputMode="numeric"
        optional
      />
      <ChoiceField
        control={control}
        name={names.accounting}
        text={clusterTexts.accounting}
        choices={accountingModes}
      />
      {accounting === "STANDARD" && (
        <TextField
          control={control}
          name={names.purgeTime}
          text={clusterTexts.defaultPurgeTimeInDays}
          placeholder="-1"
          optional
        />
      )}
      <ChoiceField
        control={control}
        name={names.rest}
        text={clusterTexts.slurmRest}
        choices={restModes}
      />
    </>
  );
}
