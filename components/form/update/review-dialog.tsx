"use client";

import { Diff } from "./diff.tsx";
import type { Review } from "./use-update-form.ts";
import { Alert } from "#components/ui/alert.tsx";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { Spinner } from "#components/ui/spinner.tsx";

type ReviewDialogProps = {
  title: string;
  confirmLabel: string;
  review: Review | undefined;
  pending: boolean;
  onConfirm: () => void;
  onBack: () => void;
};

/** Shows what a change sends and what it does beside, before it is sent. */
export function ReviewDialog(props: ReviewDialogProps) {
  const { title, confirmLabel, review, pending, onConfirm, onBack } = props;
  return (
    <Dialog title={title} open={review !== undefined} onClose={onBack} wide>
      {review && (
        <>
          <Diff changes={review.changes} />
          <Impact sentences={review.impact} />
          <Sent request={review.request} />
          <div className="flex justify-end gap-2">
            <Button onClick={onBack}>Back</Button>
            <Button look="primary" onClick={onConfirm}>
              {pending && <Spinner />}
              {confirmLabel}
            </Button>
          </div>
        </>
      )}
    </Dialog>
  );
}

function Impact({ sentences }: { sentences: string[] }) {
  if (sentences.length === 0) return null;
  return (
    <Alert tone="warn" title="What this does">
      <ul className="list-disc space-y-1 pl-4">
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </Alert>
  );
}

function Sent({ request }: { request: unknown }) {
  return (
    <details className="text-sm">
      <summary className="w-fit rounded-sm text-ink-soft">The request, as AWS gets it</summary>
      <pre
        tabIndex={0}
        aria-label="The request"
        className="mt-2 max-h-60 overflow-auto rounded-md bg-sunken p-3 font-mono text-xs"
      >
        {JSON.stringify(request, null, 2)}
      </pre>
    </details>
  );
}
