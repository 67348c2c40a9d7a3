import type { Plan } from "./bulk-rows.ts";
import { countWords } from "./count-words.ts";
import { FocusedHeading } from "./focused-heading.tsx";
import { ResourceName } from "./resource-name.tsx";
import { TagDiff } from "#components/tags/tag-diff.tsx";
import { Button } from "#components/ui/button.tsx";
import { Note } from "#components/ui/note.tsx";

type BulkPreviewProps = {
  plans: Plan[];
  /** How many resources are selected. */
  total: number;
  onBack: () => void;
  onSave: () => void;
};

/** What exactly is sent for each resource, before it is. */
export function BulkPreview({ plans, total, onBack, onSave }: BulkPreviewProps) {
  const sent = plans.filter(({ problem }) => !problem).length;
  return (
    <div className="space-y-4 p-4">
      <FocusedHeading>
        {sent === 0 ? "Nothing will be sent" : `What will be sent to ${countWords(sent)}`}
      </FocusedHeading>
      {total > plans.length && (
        <p className="text-ink-soft">
          {countWords(total - plans.length)} of {total}: nothing to send, they are so already or
          could not be read.
        </p>
      )}
      <ul className="divide-y divide-line rounded-md border border-line">
        {plans.map(({ resource, tags, change, problem }) => (
          <li
            key={resource.arn}
            className="grid gap-2 p-3 [contain-intrinsic-size:auto_4rem] [content-visibility:auto] md:grid-cols-[1fr_2fr]"
          >
            <ResourceName resource={resource} />
            <div className="space-y-1">
              <TagDiff tags={tags} change={change} />
              {problem && <Note tone="warn">{problem} Nothing is sent for it.</Note>}
            </div>
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap justify-end gap-2">
        <Button onClick={onBack}>Back</Button>
        {sent > 0 && (
          <Button look="primary" onClick={onSave}>
            Save to {countWords(sent)}
          </Button>
        )}
      </div>
    </div>
  );
}
