import type { ComponentProps } from "react";
import type { Goal, WizardPlace } from "./use-place.ts";

type PlaceLinkProps = Omit<ComponentProps<"a">, "href"> & { place: WizardPlace; goal: Goal };

/** A link to a place in the wizard, which is on this page already; another tab can open it all the same. */
export function PlaceLink({ place, goal, ...props }: PlaceLinkProps) {
  return (
    <a
      {...props}
      href={place.hrefOf(goal)}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        place.go(goal);
      }}
    />
  );
}
