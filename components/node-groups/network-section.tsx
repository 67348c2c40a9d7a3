import { memo } from "react";
import { type Control, useWatch } from "react-hook-form";
import type { NodeGroupValues } from "./values.ts";
import { PickersField } from "#components/choices/pickers-field.tsx";
import { useSubnets } from "#components/choices/use-network.ts";
import { FormSection } from "#components/form/form-section.tsx";
import { splitIds } from "#components/form/request-values.ts";
import { Note } from "#components/ui/note.tsx";
import { computeNodeGroupTexts } from "#lib/pcs/spec/compute-node-group-texts.ts";

type NetworkSectionProps = {
  control: Control<NodeGroupValues>;
  /** The subnet of the cluster, whose VPC the group shares. */
  clusterSubnet: string | undefined;
};

/** Where the instances are. */
export const NetworkSection = memo(function NetworkSection(props: NetworkSectionProps) {
  const { control, clusterSubnet } = props;
  return (
    <FormSection title="Network">
      <PickersField
        control={control}
        name="subnetIds"
        text={computeNodeGroupTexts.subnetIds}
        proposals={useSubnets(clusterSubnet)}
        placeholder="subnet-…"
        idPattern={/^subnet-\w+$/}
      />
      <SeveralSubnets control={control} />
    </FormSection>
  );
});

/** What several subnets cost. */
function SeveralSubnets({ control }: Pick<NetworkSectionProps, "control">) {
  if (splitIds(useWatch({ control, name: "subnetIds" })).length < 2) return null;
  return (
    <Note tone="warn">
      With several subnets EC2 finds capacity more easily, but the nodes cannot use EFA between
      them.
    </Note>
  );
}
