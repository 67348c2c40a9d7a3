import { useMemo } from "react";
import { type Control, useWatch } from "react-hook-form";
import { knownTypes } from "./known.ts";
import type { NodeGroupValues } from "./values.ts";
import { imageOptions } from "#components/choices/launch-options.ts";
import { PickerField } from "#components/choices/picker-field.tsx";
import { useChoices } from "#components/choices/use-choices.ts";
import { ChoiceField } from "#components/form/choice-field.tsx";
import { Note } from "#components/ui/note.tsx";
import { computeNodeGroupTexts } from "#lib/pcs/spec/compute-node-group-texts.ts";

type ImageFieldsProps = {
  control: Control<NodeGroupValues>;
  version: string;
  /** Whether the group names an image already, which an update cannot take back. */
  ownImage?: boolean;
};

const sources = [
  { value: "id", label: "An image", detail: "A sample of AWS, one of your own, or any id" },
  { value: "template", label: "The launch template", detail: "Its version must name one" },
];

/** The image of the nodes: proposals fit the cluster's Slurm and the instance types. */
export function ImageFields({ control, version, ownImage = false }: ImageFieldsProps) {
  const from = useWatch({ control, name: "image.from" });
  return (
    <>
      {!ownImage && (
        <ChoiceField
          control={control}
          name="image.from"
          text={computeNodeGroupTexts.imageFrom}
          choices={sources}
        />
      )}
      {from === "id" && <ImageField control={control} version={version} />}
      {ownImage && (
        <Note tone="info">
          PCS has no way back to the launch template’s AMI: to use that, enter its id here.
        </Note>
      )}
    </>
  );
}

function ImageField({ control, version }: ImageFieldsProps) {
  const chosenTypes = useWatch({ control, name: "instanceTypes" });
  const types = useChoices("instance-types").list;
  const { list, loading, failure } = useChoices("images");
  const architecture = knownTypes(types, chosenTypes)[0]?.architecture;
  const options = useMemo(
    () => imageOptions(list, architecture, version),
    [list, architecture, version],
  );
  return (
    <PickerField
      control={control}
      name="image.id"
      text={computeNodeGroupTexts.amiId}
      proposals={{ options, loading, failure }}
      placeholder="ami-…"
    />
  );
}
