import { ArrowLeft } from "lucide-react";
import { PlaceLink } from "./place-link.tsx";
import type { WizardPlace } from "./use-place.ts";
import { Button } from "#components/ui/button.tsx";

type AllOfProps = { place: WizardPlace; step: "node-groups" | "queues" };

/** The way out of an open group or queue that is right. What is typed is in the wizard already. */
export function Done() {
  return (
    <div className="flex justify-end">
      <Button look="primary" type="submit">
        Done
      </Button>
    </div>
  );
}

/** The way out of it as it is: what is wrong is said in the list. */
export function AllOf({ place, step }: AllOfProps) {
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
