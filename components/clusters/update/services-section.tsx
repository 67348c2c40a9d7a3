"use client";

import type { Control } from "react-hook-form";
import type { ClusterValues } from "./values.ts";
import { ServiceFields } from "#components/clusters/service-fields.tsx";
import { FormSection } from "#components/form/form-section.tsx";

const names = {
  idleTime: "scaleDownIdleTimeInSeconds",
  accounting: "accounting.mode",
  purgeTime: "accounting.defaultPurgeTimeInDays",
  rest: "restMode",
} as const;

/** What the controller does, and what runs beside it. */
export const ServicesSection = ({ control }: { control: Control<ClusterValues> }) => (
  <FormSection title="Slurm">
    <ServiceFields control={control} names={names} />
  </FormSection>
);
