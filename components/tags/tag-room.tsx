import { Plus } from "lucide-react";
import { ReasonedButton } from "#components/ui/reasoned-button.tsx";
import { quotas } from "#lib/pcs/spec/limits.ts";

const limit = String(quotas.tagsPerResource);

function roomWords(remaining: number) {
  if (remaining > 0) return `Room for ${String(remaining)} more of ${limit}.`;
  if (remaining === 0) return `There are ${limit} tags, as many as a resource can have.`;
  return `${String(-remaining)} too many: a resource has at most ${limit} tags.`;
}

/** The button that adds a tag, and how many more there is room for. */
export function TagRoom({ remaining, onAdd }: { remaining: number; onAdd: () => void }) {
  const reason = remaining > 0 ? undefined : "Remove a tag first: a resource has no room for more.";
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1 pt-1">
      <ReasonedButton data-part="add" onClick={onAdd} reason={reason}>
        <Plus aria-hidden className="size-4" />
        Add tag
      </ReasonedButton>
      <span role="status" className={remaining < 0 ? "text-sm text-bad" : "text-sm text-ink-soft"}>
        {roomWords(remaining)}
      </span>
    </div>
  );
}
