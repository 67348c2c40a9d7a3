import { type Control, useWatch } from "react-hook-form";
import type { CreateClusterValues } from "./values.ts";
import { PickerField } from "#components/choices/picker-field.tsx";
import { PickersField } from "#components/choices/pickers-field.tsx";
import { useSecurityGroups, useSubnets } from "#components/choices/use-network.ts";
import { ChoiceField } from "#components/form/choice-field.tsx";
import { FormSection } from "#components/form/form-section.tsx";
import { networkingTexts } from "#lib/pcs/spec/networking.ts";

const networkTypes = [
  { value: "IPV4", label: "IPv4" },
  { value: "IPV6", label: "IPv6", detail: "VPC and subnet need IPv6 ranges" },
];

type NetworkingSectionProps = { control: Control<CreateClusterValues> };

export function NetworkingSection({ control }: NetworkingSectionProps) {
  return (
    <FormSection title="Networking">
      <PickerField
        control={control}
        name="networking.subnetId"
        text={networkingTexts.subnetIds}
        proposals={useSubnets()}
        placeholder="subnet-…"
      />
      <SecurityGroups control={control} />
      <ChoiceField
        control={control}
        name="networking.networkType"
        text={networkingTexts.networkType}
        choices={networkTypes}
      />
    </FormSection>
  );
}

function SecurityGroups({ control }: NetworkingSectionProps) {
  const subnet = useWatch({ control, name: "networking.subnetId" });
  return (
    <PickersField
      control={control}
      name="networking.securityGroupIds"
      text={networkingTexts.securityGroupIds}
      proposals={useSecurityGroups(subnet.trim())}
      placeholder="sg-…"
      idPattern={/^sg-\w+$/}
    />
  );
}
