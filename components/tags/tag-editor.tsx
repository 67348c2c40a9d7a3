"use client";

import { type SubmitEvent, useRef } from "react";
import { flushSync } from "react-dom";
import { AwsTags } from "./aws-tags.tsx";
import { focusFirstError } from "./row-focus.ts";
import { SaveProblemAlert } from "./save-problem.tsx";
import { TagDiff } from "./tag-diff.tsx";
import { changesFor, isNothing, remainingTags } from "./tag-edits.ts";
import { type TagErrors, tagErrors } from "./tag-errors.ts";
import { TagList } from "./tag-list.tsx";
import { TagRoom } from "./tag-room.tsx";
import { TagRow } from "./tag-row.tsx";
import { useSavingTags } from "./use-saving-tags.ts";
import { useTagRows } from "./use-tag-rows.ts";
import { useLeaveWarning } from "#components/form/use-leave-warning.ts";
import { useConnection } from "#components/layout/connection-context.tsx";
import { Button } from "#components/ui/button.tsx";
import { Spinner } from "#components/ui/spinner.tsx";
import type { Tags } from "#lib/pcs/view/tags.ts";

const hasError = ({ key, value }: TagErrors) => (key ?? value) !== undefined;

type TagEditorProps = { arn: string; name: string; tags: Tags };

/** The state of an editor: its rows, what is wrong with them, and what they would send. */
function useTagEditor({ arn, name, tags }: TagEditorProps) {
  const list = useRef<HTMLFieldSetElement>(null);
  const { tagPolicy } = useConnection();
  const { rows, setRows, discard } = useTagRows(tags);
  const saving = useSavingTags({ arn, name });
  const change = changesFor(tags, rows);
  const dirty = !isNothing(change);
  useLeaveWarning(dirty && !saving.pending);

  const errors = tagErrors(rows, tagPolicy);
  const isBroken = errors.some(hasError);

  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const touched = rows.map((row) => ({ ...row, touched: true }));
    flushSync(() => setRows(touched));
    if (tagErrors(touched, tagPolicy).some(hasError) || remainingTags(rows) < 0)
      focusFirstError(list.current);
    else if (dirty) saving.save(tags, { resourceArn: arn, ...change });
    else saving.setProblem({ kind: "nothing-changed" });
  };
  const discardAll = () => {
    saving.setProblem(undefined);
    discard();
  };
  return { list, rows, setRows, errors, saving, change, dirty, isBroken, submit, discardAll };
}

/** Edits the tags of one resource: what is to be sent stands below the rows before it is. */
export function TagEditor(props: TagEditorProps) {
  const { change, dirty, isBroken, saving, submit, discardAll, ...editor } = useTagEditor(props);
  const { pending, problem } = saving;
  return (
    <form
      onSubmit={submit}
      noValidate
      aria-label={`Tags of ${props.name}`}
      className="space-y-5 p-4"
    >
      <TagList
        {...editor}
        Row={TagRow}
        adding={(add) => <TagRoom remaining={remainingTags(editor.rows)} onAdd={add} />}
        empty="No tags yet. They name an owner, a project or a cost centre, and AWS shows costs by them."
      />
      <AwsTags tags={props.tags} />
      {dirty && <Sent tags={props.tags} change={change} isBroken={isBroken} />}
      {problem && <SaveProblemAlert problem={problem} />}
      <div className="flex flex-wrap justify-end gap-2">
        {dirty && <Button onClick={discardAll}>Discard changes</Button>}
        <Button type="submit" look="primary">
          {pending && <Spinner />}
          Save tags
        </Button>
      </div>
    </form>
  );
}

type SentProps = Parameters<typeof TagDiff>[0] & { isBroken: boolean };

const Sent = ({ isBroken, ...diff }: SentProps) => (
  <section aria-label="What will be sent" className="space-y-2 rounded-md border border-line p-3">
    <h3 className="text-sm font-medium">
      What will be sent
      {isBroken && (
        <span className="font-normal text-ink-soft">
          {" "}
          – once the fields marked above are mended
        </span>
      )}
    </h3>
    <TagDiff {...diff} />
  </section>
);
