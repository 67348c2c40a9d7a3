import type { Control } from "react-hook-form";
import type { CreateClusterValues } from "./values.ts";
import { ChoiceField } from "#components/form/choice-field.tsx";
import { FormSection } from "#components/form/form-section.tsx";
import { TextField } from "#components/form/text-field.tsx";
import { networkingTexts } from "#lib/pcs/spec/networking.ts";

const networkTypes = [
  { value: "IPV4", label: "IPv4" },
  { value: "IPV6", label: "IPv6", detail: "VPC and subnet need IPv6 ranges" },
];

export function NetworkingSection({ control }: { control: Control<CreateClusterValues> }) {
  return (
    <FormSection title="Networking">
      <TextField
        control={control}
        name="networking.subnetId"
        text={networkingTexts.subnetIds}
        placeholder="subnet-…"
        monospace
      />
      <TextField
        control={control}
        name="networking.securityGroupIds"
        text={networkingTexts.securityGroupIds}
        placeholder="sg-…, sg-…"
        monospace
      />
      <ChoiceField
        control={control}
        name="networking.networkType"
        text={networkingTexts.networkType}
        choices={networkTypes}
      />
    </FormSection>
  );
}
