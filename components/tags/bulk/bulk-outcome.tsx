import { CircleCheck, CircleX } from "lucide-react";
import { countWords } from "./count-words.ts";
import { FocusedHeading } from "./focused-heading.tsx";
import { ResourceName } from "./resource-name.tsx";
import { FailureReference } from "#components/failure-panel.tsx";
import { Exactly } from "#components/tags/tag-diff.tsx";
import { Button } from "#components/ui/button.tsx";
import type { Resource } from "#lib/pcs/view/resource.ts";
import type { TagOutcome } from "#lib/pcs/view/tags.ts";

type BulkOutcomeProps = {
  resources: Resource[];
  outcomes: ReadonlyMap<string, TagOutcome>;
  onRetry: () => void;
  onDone: () => void;
};

/** What became of each resource: those that failed first, to be tried again. */
export function BulkOutcome({ resources, outcomes, onRetry, onDone }: BulkOutcomeProps) {
  const ended = resources.flatMap((resource) => {
    const outcome = outcomes.get(resource.arn);
    return outcome ? [{ resource, outcome }] : [];
  });
  const failed = ended.filter(({ outcome }) => outcome.failure);
  const saved = ended.filter(({ outcome }) => !outcome.failure);
  return (
    <div className="space-y-4 p-4">
      <FocusedHeading>
        {countWords(saved.length)} saved
        {failed.length > 0 && `, ${String(failed.length)} failed`}
      </FocusedHeading>
      <ul className="divide-y divide-line rounded-md border border-line">
        {[...failed, ...saved].map(({ resource, outcome }) => (
          <li
            key={resource.arn}
            className="flex gap-2.5 p-3 [contain-intrinsic-size:auto_3rem] [content-visibility:auto]"
          >
            {outcome.failure ? (
              <CircleX aria-label="Failed" className="mt-0.5 size-4 shrink-0 text-bad" />
            ) : (
              <CircleCheck aria-label="Saved" className="mt-0.5 size-4 shrink-0 text-good" />
            )}
            <div className="min-w-0 space-y-1 break-words">
              <ResourceName resource={resource} />
              {outcome.failure && <Failed outcome={outcome} />}
            </div>
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap justify-end gap-2">
        <Button onClick={onDone}>Edit more</Button>
        {failed.length > 0 && (
          <Button look="primary" onClick={onRetry}>
            Try the {failed.length} that failed again
          </Button>
        )}
      </div>
    </div>
  );
}

function Failed({ outcome: { untagged, failure } }: { outcome: TagOutcome }) {
  if (!failure) return null;
  return (
    <>
      <p>{failure.message}</p>
      {failure.fields?.map(({ path, message }) => (
        <p key={path}>{message}</p>
      ))}
      {untagged.length > 0 && (
        <p className="text-ink-soft">
          Done before that:{" "}
          {untagged.map((key) => (
            <span key={key}>
              <Exactly>{key}</Exactly>{" "}
            </span>
          ))}
          removed.
        </p>
      )}
      <FailureReference failure={failure} />
    </>
  );
}
