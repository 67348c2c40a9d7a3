import { ArrowLeft } from "lucide-react";
import { PlaceLink } from "./place-link.tsx";
import type { WizardPlace } from "./use-place.ts";
import { Button } from "#components/ui/button.tsx";

type BackProps = { place: WizardPlace; step: "node-groups" | "queues" };

/** The way out of an open group or queue, below its form: what is typed is in the wizard already. */
export function Done({ place, step }: BackProps) {
  return (
    <div className="flex justify-end">
      <Button look="primary" onClick={() => place.go({ step })}>
        Done
      </Button>
    </div>
  );
}

/** The same way, above its form. */
export function AllOf({ place, step }: BackProps) {
  return (
    <PlaceLink
      place={place}
      goal={{ step }}
      className="inline-flex items-center gap-1.5 text-accent hover:underline"
    >
      <ArrowLeft aria-hidden className="size-4" />
      {step === "queues" ? "All queues" : "All node groups"}
    </PlaceLink>
  );
}
