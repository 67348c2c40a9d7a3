"use client";

import { Plus } from "lucide-react";
import { type SubmitEvent, useRef } from "react";
import { flushSync } from "react-dom";
import { BulkTagRow } from "./bulk-row.tsx";
import { BulkOutcome } from "./bulk-outcome.tsx";
import { BulkPreview } from "./bulk-preview.tsx";
import { countWords } from "./count-words.ts";
import { useBulkTags } from "./use-bulk-tags.ts";
import { useLeaveWarning } from "#components/form/use-leave-warning.ts";
import { useConnection } from "#components/layout/connection-context.tsx";
import { focusFirstError } from "#components/tags/row-focus.ts";
import { type TagErrors, tagErrors } from "#components/tags/tag-errors.ts";
import { TagList } from "#components/tags/tag-list.tsx";
import { Alert } from "#components/ui/alert.tsx";
import { Button } from "#components/ui/button.tsx";
import { Section } from "#components/ui/section.tsx";
import { Spinner } from "#components/ui/spinner.tsx";
import type { Failure } from "#lib/errors.ts";
import type { Resource } from "#lib/pcs/view/resource.ts";

/** Edits the tags of several resources together: what is common and what is mixed, then what is sent, then what became of it. */
export function BulkEditor({ resources }: { resources: Resource[] }) {
  const bulk = useBulkTags(resources);
  const { phase } = bulk;
  useLeaveWarning(phase.at === "saving");
  return (
    <Section title={`Tags of ${countWords(resources.length)}`} open>
      {(phase.at === "reading" || phase.at === "saving") && <Progress {...phase} />}
      {phase.at === "editing" && <Editing bulk={bulk} again={phase.again} />}
      {phase.at === "preview" && (
        <BulkPreview
          plans={phase.plans}
          total={resources.length}
          onBack={bulk.edit}
          onSave={() => void bulk.send(phase.plans, new Map())}
        />
      )}
      {phase.at === "done" && (
        <BulkOutcome
          resources={resources}
          outcomes={phase.outcomes}
          onRetry={() => void bulk.retry(phase.outcomes)}
          onDone={bulk.startAnew}
        />
      )}
    </Section>
  );
}

type ProgressProps = { at: "reading" | "saving"; count: number; total: number };

const Progress = ({ at, count, total }: ProgressProps) => (
  <p role="status" className="flex items-center gap-2 p-4 text-ink-soft">
    <Spinner />
    {at === "reading" ? "Read" : "Saved"}: {count} of {total}
  </p>
);

const hasError = ({ key, value }: TagErrors) => (key ?? value) !== undefined;

type EditingProps = { bulk: ReturnType<typeof useBulkTags>; again: boolean };

function Editing({ bulk, again }: EditingProps) {
  const { rows, setRows, read, preview } = bulk;
  const { tagPolicy } = useConnection();
  const list = useRef<HTMLFieldSetElement>(null);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const touched = rows.map((row) => ({ ...row, touched: true }));
    flushSync(() => setRows(touched));
    if (tagErrors(touched, tagPolicy).some(hasError)) focusFirstError(list.current);
    else void preview(touched);
  };
  return (
    <form onSubmit={submit} noValidate aria-label="Tags" className="space-y-5 p-4">
      <p className="max-w-prose text-ink-soft">
        What you leave alone stays as it is on each resource. A value that you enter is set on all
        of them, and a key that you remove goes from all that have it.
      </p>
      {read.failures.size > 0 && <Unread failures={[...read.failures.values()]} />}
      <TagList
        {...{ list, rows, setRows }}
        errors={tagErrors(rows, tagPolicy)}
        Row={BulkTagRow}
        adding={(add) => (
          <div className="pt-1">
            <Button data-part="add" onClick={add}>
              <Plus aria-hidden className="size-4" />
              Add tag
            </Button>
          </div>
        )}
        empty="None of these resources has a tag yet."
      />
      <div className="flex justify-end">
        <Button type="submit" look="primary" autoFocus={again}>
          Preview changes
        </Button>
      </div>
    </form>
  );
}

function Unread({ failures }: { failures: Failure[] }) {
  const reasons = [...new Set(failures.map(({ message }) => message))];
  return (
    <Alert
      tone="warn"
      title={`The tags of ${countWords(failures.length)} could not be read, and are left alone`}
    >
      {reasons.map((reason) => (
        <p key={reason}>{reason}</p>
      ))}
    </Alert>
  );
}
