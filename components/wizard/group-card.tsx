import { PlaceLink } from "./place-link.tsx";
import type { Problem } from "./problems.ts";
import type { WizardPlace } from "./use-place.ts";
import { splitIds } from "#components/form/request-values.ts";
import type { NodeGroupValues } from "#components/node-groups/values.ts";
import { Button } from "#components/ui/button.tsx";
import { FieldError } from "#components/ui/field.tsx";

/** What a group is, in a line. */
export function groupWords({ purpose, scaling, instanceTypes, purchaseOption }: NodeGroupValues) {
  const types = splitIds(instanceTypes);
  const range =
    purpose === "login" || scaling.minimum === scaling.maximum
      ? `always ${scaling.maximum || "?"}`
      : `${scaling.minimum || "?"} to ${scaling.maximum || "?"}`;
  return [
    purpose === "login" ? "Login" : "Compute",
    `${range} instances`,
    types.length > 0 ? types.join(", ") : "no instance type yet",
    purpose === "compute" && purchaseOption === "SPOT" ? "Spot" : "",
  ]
    .filter(Boolean)
    .join(" · ");
}

type GroupCardProps = {
  group: NodeGroupValues;
  index: number;
  place: WizardPlace;
  wrong: Problem[];
  onCopy: () => void;
  onRemove: () => void;
};

export function GroupCard({ group, index, place, wrong, onCopy, onRemove }: GroupCardProps) {
  const name = group.computeNodeGroupName.trim() || `Node group ${String(index + 1)}`;
  return (
    <li className="space-y-2 rounded-lg border border-line bg-surface px-4 py-3">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <div className="min-w-0">
          <PlaceLink
            place={place}
            goal={{ step: "node-groups", item: index }}
            className="font-medium break-words text-accent hover:underline"
          >
            {name}
          </PlaceLink>
          <p className="text-sm break-words text-ink-soft">{groupWords(group)}</p>
        </div>
        <div className="flex gap-1">
          <Button look="quiet" aria-label={`Duplicate ${name}`} onClick={onCopy}>
            Duplicate
          </Button>
          <Button look="quiet" aria-label={`Remove ${name}`} onClick={onRemove}>
            Remove
          </Button>
        </div>
      </div>
      {wrong[0] && (
        <FieldError
          error={
            wrong.length === 1
              ? wrong[0].message
              : `${wrong[0].message} And ${String(wrong.length - 1)} more to mend.`
          }
        />
      )}
    </li>
  );
}
