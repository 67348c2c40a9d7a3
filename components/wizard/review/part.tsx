import type { ReactNode } from "react";
import { Section } from "#components/ui/section.tsx";
import { PlaceLink } from "#components/wizard/place-link.tsx";
import type { StepId } from "#components/wizard/steps.ts";
import type { WizardPlace } from "#components/wizard/use-place.ts";
import type { SlurmSetting } from "#lib/pcs/spec/slurm-settings.ts";

type PartProps = { title: string; step: StepId; place: WizardPlace; children: ReactNode };

/** A section of the review, with the way back to where it was entered. */
export function Part({ title, step, place, children }: PartProps) {
  return (
    <Section
      title={title}
      actions={
        <PlaceLink
          place={place}
          goal={{ step }}
          aria-label={`Edit ${title}`}
          className="text-accent hover:underline"
        >
          Edit
        </PlaceLink>
      }
    >
      {children}
    </Section>
  );
}

/** Settings as slurm.conf has them; nothing when there are none. */
export const settingWords = (settings: SlurmSetting[]) =>
  settings
    .map(({ parameterName, parameterValue }) => `${parameterName}=${parameterValue}`)
    .join(", ") || undefined;
